package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;

/** How adding a device to an account ended. */
public sealed interface EnrolResult {
  /** The device is the account's, durably. */
  record Enrolled() implements EnrolResult {}

  /**
   * Another device list came first.
   *
   * @param deviceList the newest, signed
   */
  record HeadMoved(Bytes deviceList) implements EnrolResult {}

  /** The statements do not continue the account's chains, or the device is another account's. */
  record Unfit() implements EnrolResult {}
}
