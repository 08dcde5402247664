package chat.parley.client.session;

import chat.parley.client.account.Device;

/** Whose a data folder is. */
sealed interface Tenant {
  /** No device was made of it yet. */
  record Nobody() implements Tenant {}

  /**
   * A device without its desk: it may not sign in by itself, or the password is being asked for.
   */
  record Locked(Device device) implements Tenant {}

  /** A signed-in device at its desk, connected or not. */
  record Seated(Desk desk) implements Tenant {}
}
