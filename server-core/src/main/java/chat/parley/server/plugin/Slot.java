package chat.parley.server.plugin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's place in the roster. Holds nothing of a plugin that does not run: its classes would
 * stay in memory.
 *
 * @param settled how it is, unless it runs
 * @param plugin what runs; null when nothing does
 */
record Slot(
    String id, String version, FoundJar jar, PluginState settled, @Nullable RunningPlugin plugin) {

  static Slot running(OpenedJar jar, RunningPlugin plugin) {
    return new Slot(
        jar.id(), jar.descriptor().version(), jar.jar(), new PluginState.Running(""), plugin);
  }

  static Slot of(OpenedJar jar, PluginState state) {
    return new Slot(jar.id(), jar.descriptor().version(), jar.jar(), state, null);
  }

  static Slot unusable(FoundJar jar, String id, String reason) {
    return new Slot(id, "", jar, new PluginState.Failed(reason), null);
  }

  Optional<RunningPlugin> running() {
    return Optional.ofNullable(plugin);
  }

  /** How it is at this moment. */
  PluginState state() {
    return plugin == null ? settled : new PluginState.Running(plugin.status());
  }

  PluginInfo info() {
    var faults = plugin == null ? 0 : plugin.faults();
    return new PluginInfo(id, version, jar.fileName(), jar.origin(), state(), faults);
  }
}
