package chat.parley.server.transport;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.LoginMethod;
import chat.parley.crypto.login.LoginTranscript;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.protocol.BeginLogin;
import chat.parley.protocol.Hello;
import chat.parley.protocol.LoginChallenge;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.DeviceRecord;
import chat.parley.server.store.VaultLogin;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** An account with one device, and the keys its owner has. */
record TestAccount(
    AccountId id,
    CanonicalName name,
    DeviceId device,
    Ed25519PrivateKey loginKey,
    Ed25519PrivateKey deviceKey,
    Ed25519PrivateKey recoveryKey,
    Bytes salt) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static TestAccount named(String name) {
    return new TestAccount(
        AccountId.of(Bytes.random(RANDOM, 16)),
        new CanonicalName(name),
        DeviceId.of(Bytes.random(RANDOM, 16)),
        Ed25519PrivateKey.generate(RANDOM),
        Ed25519PrivateKey.generate(RANDOM),
        Ed25519PrivateKey.generate(RANDOM),
        Bytes.random(RANDOM, 16));
  }

  /** The same name with keys that are not its own. */
  TestAccount impostor() {
    return new TestAccount(
        id,
        name,
        device,
        Ed25519PrivateKey.generate(RANDOM),
        Ed25519PrivateKey.generate(RANDOM),
        Ed25519PrivateKey.generate(RANDOM),
        salt);
  }

  AccountRecord record() {
    return record(recoveryKey.publicKey().value(), devices());
  }

  /** The same account whose owner has no recovery key. */
  AccountRecord withoutRecovery() {
    return record(Bytes.empty(), devices());
  }

  /** The same account whose owner removed the device. */
  AccountRecord withoutDevice() {
    return record(recoveryKey.publicKey().value(), List.of());
  }

  private List<DeviceRecord> devices() {
    return List.of(new DeviceRecord(device, deviceKey.publicKey().value(), Instant.EPOCH));
  }

  private AccountRecord record(Bytes recovery, List<DeviceRecord> devices) {
    var costs = KdfParameters.FLOOR;
    return new AccountRecord(
        id,
        name,
        Instant.EPOCH,
        false,
        new VaultLogin(
            salt,
            costs.memoryKiB(),
            costs.iterations(),
            costs.parallelism(),
            loginKey.publicKey().value(),
            recovery),
        Bytes.zeros(Hash.LENGTH),
        Bytes.zeros(Hash.LENGTH),
        1,
        devices);
  }

  /** What the owner signs to answer a challenge, as the client sees server and TLS key. */
  Bytes proof(Hello hello, Hash leaf, BeginLogin begin, LoginChallenge challenge) {
    var byDevice = begin.method() == LoginMethod.DEVICE;
    var costs =
        byDevice
            ? Bytes.empty()
            : new KdfParameters(
                    challenge.memoryKiB(), challenge.iterations(), challenge.parallelism())
                .encoded();
    var transcript =
        new LoginTranscript(
            begin.method(),
            HybridPublicKey.decode(hello.identityKey()).fingerprint(),
            leaf,
            new CanonicalName(begin.name()),
            begin.device(),
            begin.clientNonce(),
            challenge.serverNonce(),
            costs,
            challenge.salt());
    return key(begin.method()).sign(transcript.signed());
  }

  private Ed25519PrivateKey key(LoginMethod method) {
    return switch (method) {
      case PASSWORD -> loginKey;
      case RECOVERY -> recoveryKey;
      case DEVICE -> deviceKey;
    };
  }
}
