package chat.parley.plugins.registration;

import chat.parley.crypto.encoding.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The secret of an invitation: 25 letters and digits, 125 bits, written in five groups. Case,
 * spaces and hyphens do not matter, and the letters that look like digits are left out.
 */
final class InvitationCode {
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 25;
  private static final int GROUP = 5;

  private final String letters;

  /** The code a person typed; may be no code at all. */
  InvitationCode(String typed) {
    this.letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  /** A fresh code. */
  static InvitationCode random(RandomGenerator random) {
    var letters = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new InvitationCode(letters.toString());
  }

  /** What is stored of it. So much chance needs neither salt nor a slow hash. */
  Bytes hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Bytes.wrap(digest.digest(letters.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** The code as it is given to a person: {@code ABCDE-FGHJK-…}. Never into a log. */
  String words() {
    return letters.replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1-");
  }
}
