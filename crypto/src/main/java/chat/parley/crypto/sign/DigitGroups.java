package chat.parley.crypto.sign;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.hash.Digests;
import java.math.BigInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bytes as people compare them: the SHA-512 of a labelled encoding, five bytes at a time, each
 * modulo 100,000 as five digits.
 *
 * @see "docs/encryption.md, 7"
 */
final class DigitGroups {
  private static final int BYTES_PER_GROUP = 5;
  private static final BigInteger GROUP_LIMIT = BigInteger.valueOf(100_000);

  private DigitGroups() {}

  /**
   * The first groups, one blank between two.
   *
   * @param count 1 to 12
   */
  static String of(Labelled labelled, int count) {
    var digest = Bytes.wrap(Digests.sha512().digest(labelled.bytes().readOnlyArray()));
    return IntStream.range(0, count)
        .mapToObj(group -> group(digest, group * BYTES_PER_GROUP))
        .collect(Collectors.joining(" "));
  }

  /** What was typed or read, without what people put between the digits. */
  static String bare(String typed) {
    return typed.replaceAll("[\\p{Z}\\s-]", "");
  }

  private static String group(Bytes digest, int from) {
    var number = new BigInteger(1, digest.slice(from, from + BYTES_PER_GROUP).readOnlyArray());
    return "%05d".formatted(number.mod(GROUP_LIMIT));
  }
}
