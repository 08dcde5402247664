package chat.parley.plugin;

import java.util.function.Consumer;

/**
 * Registers listeners.
 *
 * @since API 1.0
 */
@ServerProvided
public interface PluginEvents {
  /**
   * Tells the listener of every event of this kind, after it happened and is durable; it cannot
   * change anything.
   *
   * <p>Thread: the plugin's own event thread, one event after the other. A listener that throws is
   * logged and counted; the next event still arrives.
   */
  <E extends ServerEvent> void on(Class<E> kind, Consumer<? super E> listener);
}
