package chat.parley.client.connection;

import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.Push;

/**
 * Hears what a connection brings unasked, in the order it arrives.
 *
 * <p>Thread: the event loop; must not block.
 */
public interface ConnectionListener {
  /** The server said something; never its greeting. */
  void pushed(Push push);

  /** Another member's sign of life came through. */
  void passing(Ephemeral ephemeral);

  /** The connection is gone, whoever ended it; nothing follows. */
  void closed();
}
