package chat.parley.crypto.statement;

/** What a conversation is. */
public enum ConversationKind implements WireEnum {
  /** Two accounts, the same for ever. */
  DIRECT(1),
  /** Up to 32 accounts with admins. */
  GROUP(2),
  /** One account's own devices. */
  SELF(3);

  private final int code;

  ConversationKind(int code) {
    this.code = code;
  }

  /** The number in the body; frozen. */
  @Override
  public int code() {
    return code;
  }
}
