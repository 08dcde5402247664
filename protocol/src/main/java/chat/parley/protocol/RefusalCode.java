package chat.parley.protocol;

/** Why a request was refused. Names are wire form and never change. */
public enum RefusalCode {
  /** The frame or a statement in it could not be read. */
  MALFORMED,
  /** Something is over its limit; the detail names it. */
  TOO_LARGE,
  /** Not allowed at this point of the connection. */
  WRONG_STATE,
  /** Too many of these; try again later. */
  RATE_LIMITED,
  /** Name, password or device is wrong: which one is not told. */
  SIGN_IN_FAILED,
  /** The proof was right, but the operator disabled the account. */
  ACCOUNT_DISABLED,
  /** No name can be made of it (RFC 8265). */
  NAME_INVALID,
  /** The name belongs to another account, or did. */
  NAME_TAKEN,
  /** The server opens no accounts. */
  REGISTRATION_CLOSED,
  /** Accounts are opened with an invitation only. */
  INVITATION_NEEDED,
  /** The invitation is unknown, used or expired. */
  INVITATION_INVALID,
  /** The account has as many devices as it may have. */
  DEVICE_LIMIT,
  /** No such account, or it is none of the asking one's business. */
  UNKNOWN_ACCOUNT,
  /** No such conversation, or the asking account is no member. */
  UNKNOWN_CONVERSATION,
  /** A direct conversation needs a friendship. */
  NOT_FRIENDS,
  /** The sealed header names another account or device than the connection's. */
  SENDER_MISMATCH,
  /** The message is sealed under an epoch that is no longer the newest. */
  EPOCH_STALE,
  /** The epoch was made from statements that are not the newest; those are sent along. */
  EPOCH_BEHIND,
  /** Another statement came first; it is sent along. */
  HEAD_MOVED,
  /** The statement's time is more than five minutes off the server's. */
  CLOCK_SKEW,
  /** The device's message counter is not the next one. */
  OUT_OF_ORDER,
  /** A statement's signature, chain or content is wrong; the detail says which. */
  STATEMENT_INVALID,
  /** No plugin that is switched on serves this type. */
  FEATURE_OFF,
  /** A plugin's rule forbids it; the detail says why. */
  DENIED,
  /** The server cannot store right now; nothing was lost or half done. */
  STORE_UNAVAILABLE,
  /** A fault of the server, logged there. */
  INTERNAL
}
