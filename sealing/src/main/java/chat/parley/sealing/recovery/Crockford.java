package chat.parley.sealing.recovery;

import java.util.Arrays;
import java.util.Locale;

/**
 * Crockford's base 32: five bits a character, none of which is mistaken for another.
 *
 * @see "https://www.crockford.com/base32.html"
 */
final class Crockford {
  static final int BITS = 5;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int NONE = -1;

  private Crockford() {}

  /** The character of a value. */
  static char character(int value) {
    return ALPHABET.charAt(value);
  }

  /** The value of a character as people type it; negative when it stands for none. */
  static int value(char typed) {
    return switch (typed) {
      case 'o', 'O' -> 0;
      case 'i', 'I', 'l', 'L' -> 1;
      default -> ALPHABET.indexOf(Character.toString(typed).toUpperCase(Locale.ROOT));
    };
  }

  /** The values of what was typed, without blanks and hyphens; negative where there is none. */
  static int[] values(CharSequence typed) {
    return typed
        .chars()
        .filter(one -> one != '-' && !Character.isWhitespace(one))
        .map(one -> Character.isBmpCodePoint(one) ? value((char) one) : NONE)
        .toArray();
  }

  /** The first {@code count} groups of five bits of {@code octets}. */
  static int[] split(byte[] octets, int count) {
    var values = new int[count];
    for (var bit = 0; bit < count * BITS; bit++) {
      var set = (octets[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1;
      values[bit / BITS] = values[bit / BITS] << 1 | set;
    }
    return values;
  }

  /** What {@link #split} took apart; the caller's to wipe. */
  static byte[] join(int[] values) {
    var octets = new byte[values.length * BITS / Byte.SIZE];
    for (var bit = 0; bit < octets.length * Byte.SIZE; bit++) {
      var set = (values[bit / BITS] >> (BITS - 1 - bit % BITS)) & 1;
      octets[bit / Byte.SIZE] |= (byte) (set << (Byte.SIZE - 1 - bit % Byte.SIZE));
    }
    Arrays.fill(values, 0);
    return octets;
  }
}
