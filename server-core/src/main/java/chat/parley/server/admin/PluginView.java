package chat.parley.server.admin;

/**
 * One plugin as the operator sees it.
 *
 * @param version empty when it could not be read
 * @param words how it does, in its own words, or why it failed
 */
public record PluginView(String id, String version, State state, String words, String description) {

  /** Where a plugin stands. */
  public enum State {
    RUNNING,
    OFF,
    FAILED
  }
}
