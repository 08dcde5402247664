package chat.parley.client;

/**
 * How an identity that is shown differs from the one this device knows. Either way nothing is sent
 * until a person accepts it.
 *
 * @see "docs/encryption.md, 6, Pins"
 */
public enum IdentityChange {
  /** The identity before signed the new one: the same person or whoever has their vault. */
  RENEWED,
  /** Nothing links the two: a new account under the old name, or a lying server. */
  REPLACED;

  /**
   * How loud this is where the identity before had that grade: orange when false; red, and the name
   * to be typed, when true.
   */
  public boolean isAlarming(IdentityGrade before) {
    return this == REPLACED || before == IdentityGrade.COMPARED;
  }
}
