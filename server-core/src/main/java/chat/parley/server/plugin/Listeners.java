package chat.parley.server.plugin;

import chat.parley.plugin.PluginEvents;
import chat.parley.plugin.ServerEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The listeners of one plugin, called on its thread. */
final class Listeners implements PluginEvents {
  private final PluginThread thread;
  private final Registrations registrations;
  private final List<Consumer<ServerEvent>> listeners = new CopyOnWriteArrayList<>();

  Listeners(PluginThread thread, Registrations registrations) {
    this.thread = thread;
    this.registrations = registrations;
  }

  @Override
  public <E extends ServerEvent> void on(Class<E> kind, Consumer<? super E> listener) {
    Consumer<ServerEvent> filtered =
        event -> {
          if (kind.isInstance(event)) {
            thread.tell(() -> listener.accept(kind.cast(event)));
          }
        };
    listeners.add(filtered);
    registrations.add(() -> listeners.remove(filtered));
  }

  /** Hands an event to those who listen for its kind; never blocks. */
  void tell(ServerEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }
}
