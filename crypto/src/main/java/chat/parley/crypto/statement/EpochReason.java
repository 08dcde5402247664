package chat.parley.crypto.statement;

/** Why an epoch was made. */
public enum EpochReason implements WireEnum {
  /** The members changed; also the first epoch. */
  MEMBERS(1),
  /** A member has another device list. */
  DEVICES(2),
  /** The policy changed. */
  POLICY(3),
  /** A newer admin notice counts. */
  ADMIN(4),
  /** A dormant device has a valid key again. */
  RETURN(5),
  /** The epoch is older than the policy allows. */
  AGE(6),
  /** The epoch has carried 1,000 messages. */
  COUNT(7),
  /** Both people look at the conversation. */
  PRESENT(8),
  /** Somebody asked to renew the keys. */
  MANUAL(9),
  /** The epoch before is void. */
  SKIP(10),
  /** It joins two branches. */
  REPAIR(11),
  /** The server came back from a backup. */
  RESYNC(12);

  private final int code;

  EpochReason(int code) {
    this.code = code;
  }

  /** The number in the body; frozen. */
  @Override
  public int code() {
    return code;
  }
}
