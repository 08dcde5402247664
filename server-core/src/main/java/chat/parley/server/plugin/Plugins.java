package chat.parley.server.plugin;

import chat.parley.plugin.PluginCommand;
import chat.parley.protocol.Feature;
import java.util.List;
import java.util.Optional;

/** The plugins as the rest of the server sees them. Thread: any. */
public interface Plugins extends Capabilities {
  /** All plugins found, in the order of their ids. */
  List<PluginInfo> list();

  /** What clients are told is switched on: the running plugins, in the order of their ids. */
  List<Feature> features();

  /** The console commands of the running plugins, in the order of their names. */
  List<PluginCommand> commands();

  /** What is wrong with plugins.yml, its line and the remedy; empty when it is fine. */
  Optional<String> problem();

  /**
   * Writes into plugins.yml that a plugin is to run, and starts it. Blocks until it runs or has
   * FAILED.
   *
   * @throws PluginsFileException when there is no such plugin or plugins.yml cannot be changed
   */
  void enable(String id);

  /**
   * Writes into plugins.yml that a plugin is not to run, and stops it. Blocks until it has stopped.
   *
   * @throws PluginsFileException when there is no such plugin or plugins.yml cannot be changed
   */
  void disable(String id);
}
