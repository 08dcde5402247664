package chat.parley.server.admin;

import java.time.Instant;

/** Announces a new server identity at the operator's wish. */
@FunctionalInterface
public interface IdentityRotation {
  /**
   * Makes a new identity key beside the one that signs, durably, and tells every connected client.
   * Blocks on the disk.
   *
   * @return when the new key begins to sign
   * @throws IllegalArgumentException when one is announced already; the message says until when
   */
  Instant announce();
}
