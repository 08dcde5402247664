package chat.parley.server.admin;

/**
 * One plugin as the operator sees it.
 *
 * @param version empty when it could not be read
 * @param words how it does, in its own words, or why it failed
 * @param source file name of its jar
 * @param faults exceptions of its handlers and listeners since it was started
 */
public record PluginView(
    String id, String version, State state, String words, String source, long faults) {

  /** True while it serves or should. */
  public boolean switchedOn() {
    return state != State.OFF;
  }

  /** Where a plugin stands. */
  public enum State {
    RUNNING,
    OFF,
    FAILED
  }
}
