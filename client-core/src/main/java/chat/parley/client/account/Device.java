package chat.parley.client.account;

import chat.parley.client.store.ClientStore;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.sealing.wrap.KemPrivateKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * This device with its private keys, as the store keeps them. Thread: the client's. Ownership:
 * closing it wipes the signing key.
 */
public final class Device implements AutoCloseable {
  private static final String IDENTITY = "device";
  private static final String STANDING = "standing";

  /** The signing key stands before the first key for epoch keys, which has number 1. */
  private static final long SIGNING_KEY = 0;

  private final ClientStore store;
  private final DeviceIdentity identity;
  private final Ed25519PrivateKey signingKey;

  private Device(ClientStore store, DeviceIdentity identity, Ed25519PrivateKey signingKey) {
    this.store = store;
    this.identity = identity;
    this.signingKey = signingKey;
  }

  /** Whether this folder may sign in. */
  public enum Standing {
    /** A new account's first device, sent to the server, no answer yet. */
    PENDING,
    /** Added to an account, its history not opened yet: the next sign-in needs the password. */
    JOINING,
    /** It signs in by itself. */
    SIGNED_IN,
    /** It asks for the password first. */
    SIGNED_OUT,
    /** Its store is an old copy: the next sign-in makes it a new device. */
    OUTDATED
  }

  /** The device of this folder, when it is one. */
  public static Optional<Device> load(ClientStore store) {
    return store.settings().find(IDENTITY).map(found -> open(store, DeviceIdentity.decode(found)));
  }

  /** Makes this folder a device; durable before it is told to the server. */
  static Device create(
      ClientStore store, DeviceIdentity identity, NewDevice keys, Standing standing) {
    return store.atomically(
        () -> {
          store.settings().save(IDENTITY, identity.encoded());
          store.deviceKeys().clear();
          store.outbox().unseal();
          saveSeed(store, SIGNING_KEY, keys.signing().exportSeed());
          saveSeed(store, 1, keys.kem().exportSeed());
          var device = open(store, identity);
          device.become(standing);
          return device;
        });
  }

  /** Which device it is. */
  public DeviceIdentity identity() {
    return identity;
  }

  /** What it signs with; stays this object's to close. */
  public Ed25519PrivateKey signingKey() {
    return signingKey;
  }

  /** A key it receives epoch keys with; the caller closes it. */
  public Optional<KemPrivateKey> kem(long n) {
    return store
        .deviceKeys()
        .find(n)
        .map(
            seed -> {
              try {
                return KemPrivateKey.fromSeed(seed);
              } finally {
                Arrays.fill(seed, (byte) 0);
              }
            });
  }

  /** Keeps a key before it is told to anybody; the key stays the caller's to close. */
  void keep(long n, KemPrivateKey kem) {
    saveSeed(store, n, kem.exportSeed());
  }

  /** Numbers of the keys it can receive epoch keys with, rising. */
  List<Long> kemNumbers() {
    return store.deviceKeys().numbers().stream().filter(n -> n != SIGNING_KEY).toList();
  }

  /** What was wrapped for this key and not opened yet can never be. */
  void forget(long n) {
    store.deviceKeys().remove(n);
  }

  /** Whether it may sign in. */
  public Standing standing() {
    return store
        .settings()
        .find(STANDING)
        .map(stored -> Standing.values()[stored.at(0)])
        .orElse(Standing.SIGNED_OUT);
  }

  /** Changes whether it may sign in. */
  public void become(Standing standing) {
    store.settings().save(STANDING, Bytes.wrap(new byte[] {(byte) standing.ordinal()}));
  }

  /** This folder is no device any more; nothing was said from it yet. */
  public void discard() {
    store.atomically(
        () -> {
          store.settings().remove(IDENTITY);
          store.settings().remove(STANDING);
          store.deviceKeys().clear();
          return true;
        });
    close();
  }

  @Override
  public void close() {
    signingKey.close();
  }

  private static Device open(ClientStore store, DeviceIdentity identity) {
    var seed = store.deviceKeys().find(SIGNING_KEY).orElseThrow();
    try {
      return new Device(store, identity, Ed25519PrivateKey.fromSeed(seed));
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private static void saveSeed(ClientStore store, long n, byte[] seed) {
    try {
      store.deviceKeys().save(n, seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }
}
