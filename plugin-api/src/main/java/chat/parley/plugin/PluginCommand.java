package chat.parley.plugin;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One command of the admin console, such as {@code invite}.
 *
 * @param name one word, lower case
 * @param summary one sentence for the help
 * @param parameters names of what follows the command, in order; a trailing {@code ?} marks one
 *     that may be left out
 * @param action is given the arguments by parameter name and answers what to print; it may block,
 *     and an {@link IllegalArgumentException} it throws is shown as the command's error
 * @since API 1.0
 */
public record PluginCommand(
    String name,
    String summary,
    List<String> parameters,
    Function<Map<String, String>, CommandOutput> action) {
  public PluginCommand {
    parameters = List.copyOf(parameters);
  }
}
