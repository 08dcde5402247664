package chat.parley.server.app.wiring;

import chat.parley.server.admin.command.OwnCommands;
import chat.parley.server.core.CoreServices;
import chat.parley.server.plugin.PluginManager;
import chat.parley.server.plugin.PluginPlaces;
import chat.parley.server.plugin.PluginServices;
import chat.parley.server.session.PushPort;

/** The plugins; it knows none of them. */
final class PluginModule {
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
            core.directory(),
            core.archive(),
            pushes,
            outside.activity(),
            outside.meters(),
            outside.clock());
    var plugins =
        outside.opened().add(new PluginManager(places, services, OwnCommands.firstWords()));
    plugins.start();
    return plugins;
  }
}
