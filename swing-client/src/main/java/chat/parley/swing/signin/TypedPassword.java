package chat.parley.swing.signin;

import java.util.Arrays;

/** A password on its way from the field to the client; whoever uses it wipes it. */
public final class TypedPassword {
  private final char[] letters;

  /**
   * Takes a field's copy over.
   *
   * @param letters not used by the caller afterwards
   */
  public TypedPassword(char[] letters) {
    this.letters = letters;
  }

  /** The letters themselves, for a callee that wipes them. */
  char[] letters() {
    return letters;
  }

  boolean isEmpty() {
    return letters.length == 0;
  }

  void wipe() {
    Arrays.fill(letters, '\0');
  }
}
