package chat.parley.swing.signin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads fingerprints: eight groups of five digits. */
final class Fingerprints {
  private static final Pattern FINGERPRINT = Pattern.compile("\\d{5}(?:[ \\-]+\\d{5}){7}");

  private Fingerprints() {}

  /** The groups of the first fingerprint in a text. */
  static Optional<List<String>> find(String text) {
    var matcher = FINGERPRINT.matcher(text);
    return matcher.find()
        ? Optional.of(List.of(matcher.group().split("[ \\-]+", -1)))
        : Optional.empty();
  }
}
