package chat.parley.server.plugin;

import static chat.parley.server.plugin.YamlNodes.problem;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All jars there are, opened to see what is in them. Those that are not {@link #take taken} to be
 * started are closed again. Thread: the plugins' thread.
 */
final class OpenedJars implements AutoCloseable {
  private final Map<String, OpenedJar> usable = new LinkedHashMap<>();
  private final Map<FoundJar, String> unusable = new LinkedHashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();

  /** Opens all of them; a jar that cannot be opened is kept with the reason. */
  OpenedJars(List<FoundJar> jars, PluginPlaces places, ClassLoader api) {
    for (var jar : jars) {
      try {
        add(OpenedJar.open(jar, places.copies(), api));
      } catch (UnusablePluginException failed) {
        unusable.put(jar, UnusablePluginException.reason(failed));
      }
    }
  }

  /** The plugins by id, in the order in which their jars were found. */
  Map<String, OpenedJar> usable() {
    return usable;
  }

  /** The jars that hold no plugin that could be loaded, and why. */
  Map<FoundJar, String> unusable() {
    return unusable;
  }

  /**
   * Checks what plugins.yml says against the plugins there are.
   *
   * @throws PluginsFileException when it names a plugin or an option there is none of, or an option
   *     cannot be read
   */
  void check(PluginsFile file) {
    file.plugins().forEach(this::checkKnown);
    usable.forEach(
        (id, jar) -> {
          try {
            SettingsReader.read(id, jar.descriptor().settings(), file.about(id));
          } catch (UnusablePluginException _) {
            // Not the file's fault: it is told when the plugin is started.
          }
        });
  }

  /** Hands a jar over: it is the caller's to close. */
  OpenedJar take(OpenedJar jar) {
    taken.add(jar.id());
    return jar;
  }

  @Override
  public void close() {
    usable.forEach(
        (id, jar) -> {
          if (!taken.contains(id)) {
            jar.close();
          }
        });
  }

  private void add(OpenedJar jar) {
    var other = usable.putIfAbsent(jar.id(), jar);
    if (other != null) {
      jar.close();
      throw new UnusablePluginException(
          "holds plugin '%s', which %s holds already".formatted(jar.id(), other.jar().fileName()));
    }
  }

  private void checkKnown(String id, PluginsFile.Entry entry) {
    // A jar that cannot be read may be the one that is meant.
    if (!usable.containsKey(id) && unusable.isEmpty()) {
      throw problem(
          entry.line(),
          "there is no plugin '%s'".formatted(id),
          "put its jar into the plugins folder, or remove the entry; there are "
              + String.join(", ", usable.keySet()));
    }
  }
}
