package chat.parley.sealing.password;

import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.hash.Hkdf;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.sealing.aead.SealingKey;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * What a password stands for on one server under one name: the master key {@code MK}, from which
 * the login key and the vault's key come.
 *
 * <p>Ownership: whoever holds it closes it, which wipes it. Thread: any, until closed. Deriving
 * takes about a second and 128 MiB: never on the EDT.
 *
 * @see "docs/encryption.md, 6"
 */
public final class PasswordKey implements AutoCloseable {
  private static final int MAX_BYTES_PER_CHAR = 3;

  private final byte[] master;
  private final ServerId server;
  private final ServedSalt salt;
  private final KdfParameters cost;
  private volatile boolean closed;

  private PasswordKey(byte[] master, ServerId server, ServedSalt salt, KdfParameters cost) {
    this.master = master;
    this.server = server;
    this.salt = salt;
    this.cost = cost;
  }

  /**
   * Derives.
   *
   * @param password as typed; stays the caller's to wipe
   * @param salt as chosen at registration or served for the name
   * @param cost likewise
   * @throws IllegalArgumentException when {@code cost} is not {@linkplain KdfParameters#acceptable
   *     acceptable}: a server asked for too little or too much
   */
  public static PasswordKey derive(
      char[] password, ServerId server, CanonicalName name, ServedSalt salt, KdfParameters cost) {
    if (!cost.acceptable()) {
      throw new IllegalArgumentException("derivation costs outside what a client accepts");
    }
    var octets = normalized(password);
    try {
      var master = Argon2id.derive(octets, salt.boundTo(server, name), cost);
      return new PasswordKey(master, server, salt, cost);
    } finally {
      Arrays.fill(octets, (byte) 0);
    }
  }

  /** The login key; the caller closes it. */
  public Ed25519PrivateKey loginKey() {
    var info = CanonicalWriter.labelled(Label.LOGIN_KEY).fixed(server.value()).toLabelled();
    var seed = Hkdf.derive(master(), info);
    try {
      return Ed25519PrivateKey.fromSeed(seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /** The key of the vault's password opener; the caller closes it. */
  public SealingKey vaultKek() {
    return SealingKey.takeOver(Hkdf.derive(master(), Labelled.of(Label.VAULT_KEK)));
  }

  /** The key that wraps a device's store key; the caller closes it. */
  public SealingKey localKek() {
    return SealingKey.takeOver(Hkdf.derive(master(), Labelled.of(Label.LOCAL_KEK)));
  }

  /** The salt it was derived with. */
  public ServedSalt salt() {
    return salt;
  }

  /** The cost it was derived at. */
  public KdfParameters cost() {
    return cost;
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(master, (byte) 0);
  }

  private byte[] master() {
    if (closed) {
      throw new IllegalStateException("this key has been wiped");
    }
    return master;
  }

  /** NFC as UTF-8; a password that is NFC already never becomes a string. */
  private static byte[] normalized(char[] password) {
    CharSequence typed = CharBuffer.wrap(password);
    var text =
        Normalizer.isNormalized(typed, Normalizer.Form.NFC)
            ? typed
            : Normalizer.normalize(typed, Normalizer.Form.NFC);
    var buffer = ByteBuffer.wrap(new byte[MAX_BYTES_PER_CHAR * text.length()]);
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text), buffer, true);
    var octets = Arrays.copyOf(buffer.array(), buffer.position());
    Arrays.fill(buffer.array(), (byte) 0);
    return octets;
  }
}
