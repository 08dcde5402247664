package chat.parley.crypto.login;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import java.security.SecureRandom;

/**
 * The random salt a client chose for its password and the server hands out for the name.
 *
 * @param value 16 bytes
 */
public record ServedSalt(Bytes value) {
  /** Length in bytes. */
  public static final int LENGTH = 16;

  public ServedSalt {
    if (value.length() != LENGTH) {
      throw new IllegalArgumentException("a salt has 16 bytes");
    }
  }

  /** A new salt. */
  public static ServedSalt random(SecureRandom random) {
    return new ServedSalt(Bytes.random(random, LENGTH));
  }

  /** Reads the 16 bytes. */
  public static ServedSalt read(CanonicalReader reader) {
    return reader.fixed(LENGTH, ServedSalt::new);
  }

  /**
   * The salt that goes into Argon2id: bound to server and name, so that one guess never serves two
   * accounts, whatever salt a lying server hands out.
   *
   * @return 16 bytes
   */
  public Bytes boundTo(ServerId server, CanonicalName name) {
    var bound =
        CanonicalWriter.labelled(Label.PASSWORD_SALT)
            .fixed(server.value())
            .text(name.value())
            .fixed(value)
            .toLabelled();
    return Hash.of(bound).value().slice(0, LENGTH);
  }
}
