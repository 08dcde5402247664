package chat.parley.client.session;

import chat.parley.client.connection.ConnectionListener;
import chat.parley.client.connection.ServerConnection;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.Push;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line beside the one that stands: a password is proven on a connection that proves nothing else.
 * Thread: the client's. Ownership: closing it ends the connection.
 */
final class SideLine implements Supplier<ServerConnection>, AutoCloseable {
  private final Function<ConnectionListener, ServerConnection> dial;
  private @Nullable ServerConnection connection;

  /**
   * @param dial makes a connection to a server that was checked
   */
  SideLine(Function<ConnectionListener, ServerConnection> dial) {
    this.dial = dial;
  }

  @Override
  public ServerConnection get() {
    var standing = connection;
    if (standing != null && standing.isOpen()) {
      return standing;
    }
    close();
    var fresh = dial.apply(new Deaf());
    connection = fresh;
    return fresh;
  }

  @Override
  public void close() {
    if (connection != null) {
      connection.close();
    }
    connection = null;
  }

  /** The connection beside hears what is new. */
  private static final class Deaf implements ConnectionListener {
    @Override
    public void pushed(Push push) {
      // nothing is pushed to a connection without a device that the other one does not hear
    }

    @Override
    public void passing(Ephemeral ephemeral) {
      // as above
    }

    @Override
    public void closed() {
      // whoever waits for a reply is told by its failing
    }
  }
}
