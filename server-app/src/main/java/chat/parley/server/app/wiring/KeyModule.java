package chat.parley.server.app.wiring;

import chat.parley.server.keys.BootKeys;
import chat.parley.server.keys.IdentityFile;
import chat.parley.server.keys.ServerIdentity;
import chat.parley.server.store.CoreStores;

/** The server's identity and the first boot key of this run. */
record KeyModule(IdentityFile file, ServerIdentity identity, BootKeys bootKeys) {

  static KeyModule open(CoreStores stores, Outside outside) {
    var places = outside.places();
    var file =
        new IdentityFile(places.folder().identityKey(), places.passphrase(), outside.random());
    var identity = outside.opened().add(file.open());
    var bootKeys =
        new BootKeys(
            identity, stores.bootKeys(), outside.activity(), outside.clock(), outside.random());
    bootKeys.boot().toCompletableFuture().join();
    return new KeyModule(file, identity, bootKeys);
  }
}
