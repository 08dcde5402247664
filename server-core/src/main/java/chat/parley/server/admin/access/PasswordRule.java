package chat.parley.server.admin.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;

/** Which passwords an administrator may have: long, and hard to guess. Thread: any. */
final class PasswordRule {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 256;
  private static final int STRONG = 3;

  private final Zxcvbn strength = new Zxcvbn();

  /** Why the password will not do, in words for the person; empty when it will. */
  Optional<String> complaint(String admin, String password) {
    if (password.length() < SHORTEST) {
      return Optional.of("The password needs at least %d characters.".formatted(SHORTEST));
    }
    if (password.length() > LONGEST) {
      return Optional.of("The password is longer than %d characters.".formatted(LONGEST));
    }
    if (strength.measure(password, List.of(admin, "parley")).getScore() < STRONG) {
      return Optional.of("That password is easy to guess. Four unrelated words make a good one.");
    }
    return Optional.empty();
  }
}
