package chat.parley.plugin;

/**
 * Adds commands to the admin console.
 *
 * @since API 1.0
 */
@ServerProvided
public interface PluginCommands {
  /**
   * Adds one command.
   *
   * @throws IllegalArgumentException when a command of that name exists already
   */
  void add(PluginCommand command);
}
