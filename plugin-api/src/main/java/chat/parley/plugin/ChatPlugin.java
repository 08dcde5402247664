package chat.parley.plugin;

/**
 * One feature of the server, found by {@link java.util.ServiceLoader} in a jar of its own. It needs
 * a public constructor without parameters that does nothing; everything begins in {@link #start}.
 *
 * <p>Thread: {@link #start} and {@link #stop} are called on the plugin's own thread, the one on
 * which its listeners run. A start that takes longer than 30 seconds has failed.
 *
 * @since API 1.0
 */
public interface ChatPlugin {
  /** Who this is and what it needs; constant, read before {@link #start}. */
  PluginDescriptor descriptor();

  /**
   * Begins the work. Whatever is registered through the context is undone by the server on stop.
   *
   * @throws RuntimeException when it cannot work; the plugin is then FAILED with the message as the
   *     reason, the server stays up
   */
  void start(PluginContext context);

  /**
   * Releases what the context did not give: threads, files, sockets of its own. Not called when
   * {@link #start} threw. Whoever leaves a thread behind stays in memory.
   */
  default void stop() {}
}
