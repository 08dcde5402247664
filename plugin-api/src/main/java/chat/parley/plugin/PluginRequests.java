package chat.parley.plugin;

/**
 * Registers handlers for a plugin's request types.
 *
 * @since API 1.0
 */
@ServerProvided
public interface PluginRequests {
  /**
   * Handles requests of one type, signed-in clients only.
   *
   * @param type this plugin's id, a slash and a verb: {@code emotes/list}
   * @throws IllegalArgumentException when the type has another prefix or a handler already
   */
  void handle(String type, RequestRule rule, PluginRequestHandler handler);
}
