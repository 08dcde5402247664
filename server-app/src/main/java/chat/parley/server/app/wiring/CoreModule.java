package chat.parley.server.app.wiring;

import chat.parley.server.plugin.PluginManager;
import chat.parley.server.session.SessionRegistry;

/** Everything behind the sockets: registries, storage, keys and plugins. */
record CoreModule(
    SessionRegistry sessions, StorageModule storage, KeyModule keys, PluginManager plugins) {

  static CoreModule open(Outside outside) {
    var sessions = NettyModule.sessions(outside);
    var capabilities = new LateCapabilities();
    var storage = StorageModule.open(capabilities, sessions, outside);
    var keys = KeyModule.open(storage.stores(), outside);
    var plugins = PluginModule.start(storage.core(), sessions, outside);
    capabilities.follow(plugins);
    storage.core().pluginsStarted();
    return new CoreModule(sessions, storage, keys, plugins);
  }
}
