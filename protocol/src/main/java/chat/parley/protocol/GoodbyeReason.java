package chat.parley.protocol;

/** Why the server closes a connection. Names are wire form. */
public enum GoodbyeReason {
  /** The server stops; come back later. */
  SHUTDOWN,
  /**
   * No valid step towards a sign-in within the time allowed, or silence on a signed-in connection.
   */
  TIMED_OUT,
  /** The operator ended the session; signing in again is allowed. */
  KICKED,
  /** The operator disabled the account. */
  DISABLED,
  /** The device was removed from its account, by its owner or the operator. */
  DEVICE_REMOVED,
  /** The client did not read what was sent; its messages wait in the store. */
  TOO_SLOW,
  /** The same device signed in on another connection. */
  REPLACED,
  /** What arrived was not a frame of this protocol. */
  PROTOCOL_ERROR,
  /** The operator closed the door to new connections, or all places are taken. */
  DOOR_CLOSED
}
