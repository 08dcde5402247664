package chat.parley.protocol.sight;

/** What the server can see of a field. */
public enum Sight {
  /** All of it. */
  CLEAR,
  /** Its length and nothing else. */
  SEALED,
  /** Some of its parts, which have lines of their own. */
  PARTLY
}
