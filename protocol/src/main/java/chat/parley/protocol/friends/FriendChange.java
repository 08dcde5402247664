package chat.parley.protocol.friends;

/** What changed in a friend list. Names are wire form and never change. */
public enum FriendChange {
  /** Somebody entered the account's name: a request waits for an answer. */
  REQUEST,
  /** The account entered somebody's name, on this device or another. */
  REQUESTED,
  /** Each has entered the other's name. */
  FRIEND,
  /** A request in either direction was declined. */
  DECLINED,
  /** A request in either direction was withdrawn. */
  WITHDRAWN,
  /** The friendship ended. */
  REMOVED,
  /** The account blocked somebody. */
  BLOCKED,
  /** The account lifted a block. */
  UNBLOCKED
}
