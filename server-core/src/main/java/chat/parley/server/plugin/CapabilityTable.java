package chat.parley.server.plugin;

import chat.parley.plugin.ChatPlugin;
import chat.parley.plugin.HistoryKeeping;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is provided at the moment, and by whom.
 *
 * <p>Nobody providing {@link HistoryKeeping} makes the server delete what was delivered. That must
 * be the operator's will, not the by-product of a plugin that failed or is just being replaced: as
 * long as the plugins are not {@link #settle settled}, everything is kept.
 *
 * <p>Thread: any.
 */
final class CapabilityTable implements Capabilities {
  private static final HistoryKeeping KEEP_ALL = _ -> true;

  private final Map<Class<?>, Provider> providers = new ConcurrentHashMap<>();
  private volatile boolean settled;

  @Override
  public <C> Optional<C> find(Class<C> capability) {
    // Read first: a provider that leaves in between must not be taken for one that never was.
    var sure = settled;
    var provider = providers.get(capability);
    if (provider != null) {
      return Optional.of(capability.cast(provider.provider()));
    }
    return capability == HistoryKeeping.class && !sure
        ? Optional.of(capability.cast(KEEP_ALL))
        : Optional.empty();
  }

  /**
   * Adds a provider.
   *
   * @return removes it again
   * @throws IllegalStateException when another plugin provides it already
   */
  <C> Runnable add(Class<C> capability, C provider, String plugin) {
    if (capability.getClassLoader() != ChatPlugin.class.getClassLoader()) {
      throw new IllegalArgumentException("the server knows no " + capability.getName());
    }
    var entry = new Provider(plugin, provider);
    var other = providers.putIfAbsent(capability, entry);
    if (other != null) {
      throw new IllegalStateException(
          "%s is provided by plugin '%s' already"
              .formatted(capability.getSimpleName(), other.plugin()));
    }
    return () -> providers.remove(capability, entry);
  }

  /** Says whether exactly the plugins run that are meant to. */
  void settle(boolean settled) {
    this.settled = settled;
  }

  private record Provider(String plugin, Object provider) {}
}
