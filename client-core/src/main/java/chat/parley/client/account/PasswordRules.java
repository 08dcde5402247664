package chat.parley.client.account;

import chat.parley.crypto.id.CanonicalName;
import com.nulabinc.zxcvbn.Feedback;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords open an account: at least 10 characters, and hard to guess (zxcvbn score 3 of 4)
 * also for somebody who knows the name. The server never sees one, so only the client can ask for
 * it.
 *
 * @see "docs/encryption.md, 6"
 */
public final class PasswordRules {
  static final int SHORTEST = 10;
  static final int SCORE = 3;

  /** Longer ones are not looked at beyond this: guessing their strength takes quadratic time. */
  private static final int LONGEST_JUDGED = 100;

  private final Zxcvbn zxcvbn = new Zxcvbn();

  /**
   * What is wrong with a password; empty when nothing is.
   *
   * @param password stays the caller's to wipe
   * @return a sentence for a person, with a hint
   */
  public Optional<String> fault(char[] password, CanonicalName name) {
    if (Character.codePointCount(password, 0, password.length) < SHORTEST) {
      return Optional.of(
          "A password has at least %d characters; four unrelated words make a good one."
              .formatted(SHORTEST));
    }
    // A copy: wiping the verdict wipes what was judged.
    var judged = Arrays.copyOf(password, Math.min(password.length, LONGEST_JUDGED));
    var strength = zxcvbn.measure(CharBuffer.wrap(judged), List.of(name.value(), "parley"));
    try {
      return strength.getScore() >= SCORE
          ? Optional.empty()
          : Optional.of("This password is too easy to guess. " + hint(strength.getFeedback()));
    } finally {
      strength.wipe();
      Arrays.fill(judged, '\0');
    }
  }

  private static String hint(Feedback feedback) {
    var suggestions = String.join(" ", feedback.getSuggestions(Locale.ENGLISH));
    var advice = suggestions.isEmpty() ? "Use four or more unrelated words." : suggestions;
    return (feedback.getWarning(Locale.ENGLISH) + " " + advice).strip();
  }
}
