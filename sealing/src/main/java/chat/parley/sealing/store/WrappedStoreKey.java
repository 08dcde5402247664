package chat.parley.sealing.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.password.PasswordKey;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A store key for people who want to be asked for their password: sealed for it, with everything a
 * client needs to derive it again without asking the server. After a password change elsewhere the
 * old password opens this device until it has signed in and wrapped the key anew.
 *
 * <p>Layout: {@code u8 version (1) | server | name | costs (12) | salt (16) | sealed key}.
 *
 * @see "docs/encryption.md, 1"
 */
public record WrappedStoreKey(
    ServerId server, CanonicalName name, KdfParameters cost, ServedSalt salt, Bytes sealed) {
  private static final int FORMAT = 1;
  private static final int MAX_LENGTH = 512;
  private static final int MAX_SEALED = 128;

  /** Seals {@code key}, which stays its owner's, for the password of {@code name}. */
  public static WrappedStoreKey wrap(
      LocalStoreKey key,
      ServerId server,
      CanonicalName name,
      PasswordKey password,
      SecureRandom random) {
    var octets = key.exportKey();
    try (var kek = password.localKek()) {
      var sealed = kek.seal(context(server, name), octets, random);
      return new WrappedStoreKey(server, name, password.cost(), password.salt(), sealed);
    } finally {
      Arrays.fill(octets, (byte) 0);
    }
  }

  /**
   * Opens it with a password derived at {@link #cost} and {@link #salt}.
   *
   * @throws UnopenableException when it is another password, or was derived otherwise
   */
  public LocalStoreKey open(PasswordKey password) {
    if (!cost.equals(password.cost()) || !salt.equals(password.salt())) {
      throw new UnopenableException("derived with another salt or cost than this key's");
    }
    try (var kek = password.localKek()) {
      var octets = kek.open(context(server, name), sealed);
      try {
        return LocalStoreKey.fromBytes(octets);
      } catch (IllegalArgumentException wrongLength) {
        throw new UnopenableException("no store key inside", wrongLength);
      } finally {
        Arrays.fill(octets, (byte) 0);
      }
    }
  }

  /** The bytes of the file. */
  public Bytes encode() {
    return CanonicalWriter.create()
        .u8(FORMAT)
        .fixed(server.value())
        .text(name.value())
        .fixed(cost.encoded())
        .fixed(salt.value())
        .bytes(sealed)
        .toBytes();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws MalformedException when {@code encoded} is not that
   */
  public static WrappedStoreKey decode(Bytes encoded) {
    return CanonicalReader.decode(encoded, MAX_LENGTH, WrappedStoreKey::read);
  }

  private static WrappedStoreKey read(CanonicalReader reader) {
    if (reader.u8() != FORMAT) {
      throw new MalformedException("unknown version of a wrapped store key");
    }
    return new WrappedStoreKey(
        ServerId.read(reader),
        reader.text(CanonicalName::new),
        KdfParameters.read(reader),
        ServedSalt.read(reader),
        reader.bytes(MAX_SEALED));
  }

  private static Labelled context(ServerId server, CanonicalName name) {
    return CanonicalWriter.labelled(Label.LOCAL_KEY)
        .fixed(server.value())
        .text(name.value())
        .toLabelled();
  }
}
