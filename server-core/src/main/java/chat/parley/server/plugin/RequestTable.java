package chat.parley.server.plugin;

import chat.parley.plugin.PluginRequestHandler;
import chat.parley.plugin.RequestRule;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who handles which type of request at the moment. Thread: any. */
final class RequestTable {
  private final Map<String, Service> services = new ConcurrentHashMap<>();

  /**
   * Adds a handler.
   *
   * @return removes it again
   * @throws IllegalArgumentException when the type has a handler already
   */
  Runnable add(String type, Service service) {
    if (services.putIfAbsent(type, service) != null) {
      throw new IllegalArgumentException("%s has a handler already".formatted(type));
    }
    return () -> services.remove(type, service);
  }

  Optional<Service> find(String type) {
    return Optional.ofNullable(services.get(type));
  }

  /** One handler with its rule and the guard of its plugin. */
  record Service(RequestRule rule, PluginRequestHandler handler, PluginGuard guard) {}
}
