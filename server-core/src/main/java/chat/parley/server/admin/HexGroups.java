package chat.parley.server.admin;

import chat.parley.crypto.encoding.Bytes;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hexadecimal that people can compare: groups of four digits, one blank between. */
final class HexGroups {
  private static final int DIGITS = 4;

  private HexGroups() {}

  static String of(Bytes value) {
    var hex = value.toHex();
    return IntStream.iterate(0, from -> from < hex.length(), from -> from + DIGITS)
        .mapToObj(from -> hex.substring(from, Math.min(hex.length(), from + DIGITS)))
        .collect(Collectors.joining(" "));
  }
}
