package chat.parley.admin.web.live;

import chat.parley.admin.web.guard.SignedIn;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.access.AdminAccess;
import io.javalin.http.sse.SseClient;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams that are open. Each runs on a virtual thread of its own; there is a limit to them,
 * and what is over it is told to come back later.
 */
public final class LiveStreams implements AutoCloseable {
  private static final int MOST = 32;

  private final ServerAdmin server;
  private final AdminAccess access;
  private final Clock clock;
  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();

  /** The streams of one dashboard. */
  public LiveStreams(ServerAdmin server, AdminAccess access, Clock clock) {
    this.server = server;
    this.access = access;
    this.clock = clock;
  }

  /** Serves one browser until it goes, or its session is over. */
  public void serve(SseClient client) {
    if (open.size() >= MOST) {
      client.close(); // the browser tries again by itself
      return;
    }
    client.keepAlive();
    var stream = new LiveStream(client, SignedIn.on(client.ctx()).token(), server, access, clock);
    open.add(stream);
    Thread.ofVirtual()
        .name("admin-stream")
        .start(
            () -> {
              try {
                stream.run();
              } finally {
                open.remove(stream);
              }
            });
  }

  /** Ends all streams. */
  @Override
  public void close() {
    open.forEach(LiveStream::stop);
  }
}
