package chat.parley.crypto.statement;

/** Whether new devices may read what was said before. */
public enum HistoryPolicy implements WireEnum {
  /** The vault is a recipient of every epoch. */
  KEEP(1),
  /** Only devices are recipients. */
  OFF(2);

  private final int code;

  HistoryPolicy(int code) {
    this.code = code;
  }

  /** The number in the body; frozen. */
  @Override
  public int code() {
    return code;
  }
}
