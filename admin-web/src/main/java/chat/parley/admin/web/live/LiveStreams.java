package chat.parley.admin.web.live;

import chat.parley.admin.web.guard.SignedIn;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.access.AdminAccess;
import io.javalin.http.sse.SseClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams that are open. Each runs on a virtual thread of its own; there is a limit to them,
 * and what is over it is told to come back later.
 */
public final class LiveStreams implements AutoCloseable {
  private static final int MOST = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ServerAdmin server;
  private final AdminAccess access;
  private final Clock clock;
  private final Map<LiveStream, Thread> open = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** The streams of one dashboard. */
  public LiveStreams(ServerAdmin server, AdminAccess access, Clock clock) {
    this.server = server;
    this.access = access;
    this.clock = clock;
  }

  /** Serves one browser until it goes, or its session is over. */
  public void serve(SseClient client) {
    if (closed || open.size() >= MOST) {
      client.close(); // the browser tries again by itself
      return;
    }
    client.keepAlive();
    var stream = new LiveStream(client, SignedIn.on(client.ctx()).token(), server, access, clock);
    var thread = Thread.ofVirtual().name("admin-stream").unstarted(() -> run(stream));
    open.put(stream, thread);
    thread.start();
  }

  /**
   * Ends all streams and waits for them. Must come before the web server stops: a stream that ends
   * afterwards would answer a request that is no more.
   */
  @Override
  public void close() {
    closed = true;
    open.keySet().forEach(LiveStream::stop);
    try {
      for (var thread : open.values()) {
        thread.join(PATIENCE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(LiveStream stream) {
    try {
      stream.run();
    } finally {
      open.remove(stream);
    }
  }
}
