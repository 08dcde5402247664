package chat.parley.protocol;

/** The sizes nothing may exceed, checked before memory is taken for it. */
public enum FrameLimits {
  FRAME(1 << 20, "bytes", "one frame; bounds what a peer can make us buffer"),
  GREETING_FRAME(64 << 10, "bytes", "one frame before the sign-in is proven; a registration fits"),
  STATEMENT(256 << 10, "bytes", "one signed statement; an epoch for 32 members fits"),
  MESSAGE(66 << 10, "bytes", "one sealed message; 64 KiB of text and its header"),
  EPHEMERAL(4 << 10, "bytes", "one ephemeral; it carries a sign, not content"),
  PLUGIN_PAYLOAD(256 << 10, "bytes", "one plugin request, reply or push"),
  STRING(4 << 10, "bytes", "one text in a frame, as UTF-8"),
  LIST(1024, "items", "one list in a frame"),
  PAGE(
      200,
      "items",
      "one page of messages, epochs or conversations; a page of full messages is cut at FRAME"),
  DEVICES(10, "devices", "an account; a person has few, and each costs a wrap per epoch");

  private final int amount;
  private final String unit;
  private final String why;

  FrameLimits(int amount, String unit, String why) {
    this.amount = amount;
    this.unit = unit;
    this.why = why;
  }

  /** The largest amount allowed. */
  public int amount() {
    return amount;
  }

  /** What is counted. */
  public String unit() {
    return unit;
  }

  /** Why it is bounded, and why there. */
  public String why() {
    return why;
  }
}
