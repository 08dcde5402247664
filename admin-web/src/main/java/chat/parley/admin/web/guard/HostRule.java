package chat.parley.admin.web.guard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Under which names the dashboard may be reached: localhost, loopback literals and configured
 * names. A page of another origin that makes its own name point here (DNS rebinding) is refused.
 */
public final class HostRule {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");
  private static final Pattern HEADER =
      Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+)(:[0-9]{1,5})?");

  private final Set<String> names;

  /** Allows these names besides loopback. */
  public HostRule(Set<String> names) {
    this.names =
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** True for a Host header that means this dashboard. */
  public boolean accepts(String header) {
    var parts = HEADER.matcher(header.toLowerCase(Locale.ROOT));
    return parts.matches()
        && (LOOPBACK.matcher(parts.group(1)).matches() || names.contains(parts.group(1)));
  }
}
