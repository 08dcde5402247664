package chat.parley.server.scene;

import chat.parley.server.plugin.Capabilities;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What plugins would provide. */
public final class TestCapabilities implements Capabilities {
  private final Map<Class<?>, Object> providers = new ConcurrentHashMap<>();

  public <C> void provide(Class<C> capability, C provider) {
    providers.put(capability, provider);
  }

  public void withdraw(Class<?> capability) {
    providers.remove(capability);
  }

  @Override
  public <C> Optional<C> find(Class<C> capability) {
    return Optional.ofNullable(capability.cast(providers.get(capability)));
  }
}
