package chat.parley.server.app.wiring;

import chat.parley.server.core.CoreServices;
import chat.parley.server.plugin.PluginManager;
import chat.parley.server.plugin.PluginPlaces;
import chat.parley.server.plugin.PluginServices;
import chat.parley.server.session.PushPort;
import java.util.Set;

/** The plugins; it knows none of them. */
final class PluginModule {
  /** First words of the console's own commands. */
  private static final Set<String> RESERVED =
      Set.of(
          "connections",
          "disable",
          "door",
          "enable",
          "help",
          "kick",
          "plugins",
          "rotate",
          "shutdown",
          "users");

  private PluginModule() {}

  static PluginManager start(CoreServices core, PushPort pushes, Outside outside) {
    var folder = outside.places().folder();
    var places =
        new PluginPlaces(
            outside.places().home().resolve("plugins"),
            folder.plugins(),
            folder.pluginsFile(),
            folder.run().resolve("plugins"));
    var services =
        new PluginServices(
            core.directory(), core.archive(), pushes, outside.activity(), outside.clock());
    var plugins = outside.opened().add(new PluginManager(places, services, RESERVED));
    plugins.start();
    return plugins;
  }
}
