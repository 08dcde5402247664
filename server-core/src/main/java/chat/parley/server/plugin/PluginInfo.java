package chat.parley.server.plugin;

/**
 * One plugin as the operator sees it.
 *
 * @param version empty when its jar cannot be read
 * @param source file name of its jar
 * @param origin which folder the jar is in
 * @param faults exceptions of its handlers and listeners since it was started
 */
public record PluginInfo(
    String id, String version, String source, Origin origin, PluginState state, long faults) {

  /** Where a jar comes from. */
  public enum Origin {
    /** Shipped with the server. */
    INSTALLATION,
    /** Put into the data folder by the operator. */
    DATA_FOLDER
  }
}
