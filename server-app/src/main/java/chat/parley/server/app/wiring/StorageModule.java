package chat.parley.server.app.wiring;

import chat.parley.server.core.CoreServices;
import chat.parley.server.plugin.Capabilities;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.CoreStores;

/** The core's database and what the core does with it. */
record StorageModule(CoreStores stores, CoreServices core) {

  static StorageModule open(Capabilities capabilities, PushPort pushes, Outside outside) {
    var stores =
        outside
            .opened()
            .add(
                CoreStores.open(
                    outside.places().folder().database(),
                    outside.clock(),
                    outside.random(),
                    outside.meters()));
    var core =
        new CoreServices(
            stores, capabilities, pushes, outside.activity(), outside.clock(), outside.meters());
    return new StorageModule(stores, outside.opened().add(core));
  }
}
