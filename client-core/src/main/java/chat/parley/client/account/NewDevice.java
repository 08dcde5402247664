package chat.parley.client.account;

import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import chat.parley.sealing.wrap.KemPrivateKey;
import java.security.SecureRandom;
import java.time.Instant;

/** Fresh keys of a device that is about to join an account. Ownership: closing it wipes them. */
record NewDevice(DeviceId id, Ed25519PrivateKey signing, KemPrivateKey kem, Instant now)
    implements AutoCloseable {
  static NewDevice generate(SecureRandom random, Instant now) {
    return new NewDevice(
        DeviceId.random(random),
        Ed25519PrivateKey.generate(random),
        KemPrivateKey.generate(random),
        now);
  }

  ListedDevice listed() {
    return new ListedDevice(id, signing.publicKey(), now);
  }

  SignedStatement<DeviceKem> firstKem(DeviceList list) {
    var statement = DeviceKem.first(list.serverId(), Signer.of(list, id), kem.publicKey(), now);
    return SignedStatement.sign(statement, signing);
  }

  DeviceIdentity identity(DeviceList list, Fingerprint serverIdentity, CanonicalName name) {
    return new DeviceIdentity(
        list.serverId(), serverIdentity, list.accountId(), name, list.identity(), id);
  }

  @Override
  public void close() {
    signing.close();
    kem.close();
  }
}
