package chat.parley.admin.web.guard;

import java.util.List;
import java.util.Locale;

/**
 * Which paths are looked at at all: plain ones. Whatever two parsers could read in two ways is
 * refused before routing; that difference was Openfire's CVE-2023-32315.
 */
final class PathRule {
  private static final List<String> FORBIDDEN =
      List.of(
          "//", "\\", ";", "..", "/./", "\0", "%00", "%2e", "%2f", "%5c", "%3b", "%25", "%u", "%c0",
          "%e0%80");

  private PathRule() {}

  /** True for a path, as it came over the wire, that is routed. */
  static boolean accepts(String rawPath) {
    var path = rawPath.toLowerCase(Locale.ROOT);
    return path.startsWith("/")
        && FORBIDDEN.stream().noneMatch(path::contains)
        && path.chars().allMatch(character -> character > ' ' && character < 0x7f);
  }
}
