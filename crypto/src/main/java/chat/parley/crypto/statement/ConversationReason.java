package chat.parley.crypto.statement;

/** Why a conversation got a new version. */
public enum ConversationReason implements WireEnum {
  /** Its members or its policy change; also the first version. */
  CHANGE(1),
  /** The version before is void. */
  SKIP(2),
  /** It joins two branches. */
  REPAIR(3);

  private final int code;

  ConversationReason(int code) {
    this.code = code;
  }

  /** The number in the body; frozen. */
  @Override
  public int code() {
    return code;
  }
}
