package chat.parley.server.app.wiring;

import chat.parley.server.plugin.Capabilities;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What plugins provide, for the core, which has to stand before they can start: nothing until
 * {@link #follow}. Thread: any.
 */
final class LateCapabilities implements Capabilities {
  private final AtomicReference<Optional<Capabilities>> plugins =
      new AtomicReference<>(Optional.empty());

  /** Asks these plugins from now on. */
  void follow(Capabilities started) {
    plugins.set(Optional.of(started));
  }

  @Override
  public <C> Optional<C> find(Class<C> capability) {
    return plugins.get().flatMap(known -> known.find(capability));
  }
}
