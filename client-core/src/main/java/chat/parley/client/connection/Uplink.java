package chat.parley.client.connection;

import chat.parley.protocol.Reply;
import chat.parley.protocol.Request;
import chat.parley.protocol.RequestId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The connection a signed-in device has at the moment, or none. Everything that talks to the server
 * holds this, not a connection. Thread: the client's.
 */
public final class Uplink {
  private @Nullable ServerConnection connection;

  /** Takes over a connection that is signed in. */
  public void attach(ServerConnection signedIn) {
    connection = signedIn;
  }

  /** There is none any more. */
  public void detach() {
    connection = null;
  }

  /** The connection, when there is one. */
  public Optional<ServerConnection> current() {
    return Optional.ofNullable(connection);
  }

  /** As {@link ServerConnection#call}. */
  public <R extends Reply> R call(Class<R> expected, Function<RequestId, Request> make) {
    return require().call(expected, make);
  }

  /** As {@link ServerConnection#tell}. */
  public void tell(Function<RequestId, Request> make) {
    require().tell(make);
  }

  /** As {@link ServerConnection#ask}. */
  public CompletableFuture<Reply> ask(Function<RequestId, Request> make) {
    return require().ask(make);
  }

  private ServerConnection require() {
    return current()
        .orElseThrow(() -> new ConnectionLostException("There is no connection to the server."));
  }
}
