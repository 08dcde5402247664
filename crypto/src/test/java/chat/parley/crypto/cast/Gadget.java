package chat.parley.crypto.cast;

import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import java.time.Instant;

/** A device and its keys. */
public final class Gadget {
  public final DeviceId id;
  public final Ed25519PrivateKey key;
  public final KemPublicKey kemKey;

  public Gadget(String seed) {
    var random = new SeededRandom("device " + seed);
    this.id = DeviceId.random(random);
    this.key = Ed25519PrivateKey.generate(random);
    this.kemKey = new KemPublicKey(random.bytes(KemPublicKey.LENGTH));
  }

  public ListedDevice listed() {
    return new ListedDevice(id, key.publicKey(), Person.NOW.minusSeconds(50));
  }

  public SignedStatement<DeviceKem> kem(DeviceList list) {
    return kem(list, Person.NOW.minusSeconds(40));
  }

  public SignedStatement<DeviceKem> kem(DeviceList list, Instant notBefore) {
    var kem = DeviceKem.first(list.serverId(), Signer.of(list, id), kemKey, notBefore);
    return SignedStatement.sign(kem, key);
  }
}
