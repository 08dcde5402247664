package chat.parley.plugin;

import java.util.Set;

/**
 * Who a plugin is and what it needs.
 *
 * @param id 2 to 32 lower-case letters, digits and hyphens, starting with a letter; prefix of its
 *     request types
 * @param version the plugin's own, shown to people and clients
 * @param requires the API it was written against
 * @param dependencies ids of plugins that must be started before it
 * @param settings a record whose components, each with {@link Setting}, are its options in
 *     plugins.yml; {@link NoSettings} when it has none
 * @since API 1.0
 */
public record PluginDescriptor(
    String id,
    String version,
    ApiVersion requires,
    Set<String> dependencies,
    Class<? extends Record> settings) {

  public PluginDescriptor {
    if (!id.matches("[a-z][a-z0-9-]{1,31}")) {
      throw new IllegalArgumentException("not a plugin id: " + id);
    }
    dependencies = Set.copyOf(dependencies);
  }

  /** A plugin without dependencies and without settings. */
  public PluginDescriptor(String id, String version, ApiVersion requires) {
    this(id, version, requires, Set.of(), NoSettings.class);
  }

  /** The settings of a plugin that has none. */
  public record NoSettings() {}
}
