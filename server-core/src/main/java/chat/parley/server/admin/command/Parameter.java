package chat.parley.server.admin.command;

import chat.parley.plugin.PluginCommand;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One word that follows a command.
 *
 * @param name as the help shows it
 * @param choices what it may be, for completion only
 */
record Parameter(String name, Need need, Supplier<List<String>> choices) {
  /** Whether it may be left out. */
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  static Parameter required(String name, Supplier<List<String>> choices) {
    return new Parameter(name, Need.REQUIRED, choices);
  }

  static Parameter optional(String name, Supplier<List<String>> choices) {
    return new Parameter(name, Need.OPTIONAL, choices);
  }

  /** A parameter as {@link PluginCommand} writes it: a trailing {@code ?} makes it optional. */
  static Parameter ofPlugin(String written) {
    return written.endsWith("?")
        ? optional(written.substring(0, written.length() - 1), List::of)
        : required(written, List::of);
  }

  boolean isRequired() {
    return need == Need.REQUIRED;
  }

  /** Its place in a usage line. */
  String usage() {
    return isRequired() ? name.toUpperCase(Locale.ROOT) : "[" + name.toUpperCase(Locale.ROOT) + "]";
  }
}
