package chat.parley.server.keys;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.sign.HybridPrivateKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The file that holds the server identity, readable by its owner only. It stands outside the
 * database: a copy of the database alone cannot pose as this server.
 *
 * <pre>
 *  0          8         9            10
 *  +----------+---------+------------+-------------------------+------------------+
 *  | PARLEYID | version | 0 open,    | the keys, as they are   | SHA-256 of all   |
 *  |          | = 2     | 1 sealed   | or under a passphrase   | before it        |
 *  +----------+---------+------------+-------------------------+------------------+
 * </pre>
 */
public final class IdentityFile {
  private static final byte[] MAGIC = "PARLEYID".getBytes(StandardCharsets.US_ASCII);
  private static final byte VERSION = 2;
  private static final byte ONE_OPEN_KEY = 1;
  private static final byte OPEN = 0;
  private static final byte SEALED = 1;
  private static final int VERSION_AT = MAGIC.length;
  private static final int BODY_AT = VERSION_AT + 2;

  private final OwnerOnlyFile file;
  private final IdentityPassphrase passphrase;
  private final SecureRandom random;

  /** An identity file without a passphrase, whether it exists yet or not. */
  public IdentityFile(Path file, SecureRandom random) {
    this(file, IdentityPassphrase.NONE, random);
  }

  /** The identity file at this path, whether it exists yet or not. */
  public IdentityFile(Path file, IdentityPassphrase passphrase, SecureRandom random) {
    this.file = new OwnerOnlyFile(file);
    this.passphrase = passphrase;
    this.random = random;
  }

  /**
   * The identity in the file; a new one, durable before it is returned, when there is no file yet.
   *
   * @throws IdentityFileException when the file is there but cannot be trusted or opened, or cannot
   *     be made
   */
  public ServerIdentity open() {
    try {
      return new ServerIdentity(Files.exists(file.path()) ? read() : create(), random);
    } catch (IOException failed) {
      throw unusable(failed);
    }
  }

  /**
   * Seals the identity in the file anew; at every moment the file can be opened with the old
   * passphrase or the new one.
   *
   * @throws IdentityFileException when there is no file, or it cannot be opened or written
   */
  public void change(IdentityPassphrase next) {
    if (!Files.exists(file.path())) {
      throw problem("there is no identity yet; the server's first start makes one");
    }
    try (var identity = open()) {
      new IdentityFile(file.path(), next, random).save(identity.keys());
    }
  }

  /** Writes these keys in place of what is there. */
  void save(IdentityKeys keys) {
    var body = IdentityBody.write(keys);
    try {
      file.replace(content(body));
    } catch (IOException failed) {
      throw unusable(failed);
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  private IdentityKeys create() {
    var keys = IdentityKeys.only(HybridPrivateKey.generate(random));
    save(keys);
    return keys;
  }

  private byte[] content(byte[] body) {
    var before = ByteBuffer.allocate(BODY_AT).put(MAGIC).put(VERSION);
    var kept =
        switch (passphrase) {
          case IdentityPassphrase.None _ -> {
            before.put(OPEN);
            yield body;
          }
          case IdentityPassphrase.InFile source -> {
            before.put(SEALED);
            yield sealed(source, before.array(), body);
          }
        };
    var content = ByteBuffer.allocate(BODY_AT + kept.length + Hash.LENGTH);
    content.put(before.array()).put(kept);
    content.put(checksum(content.array()).value().readOnlyArray());
    return content.array();
  }

  private byte[] sealed(IdentityPassphrase.InFile source, byte[] before, byte[] body) {
    var secret = source.read();
    try {
      return IdentitySeal.STANDARD.seal(secret, before, body, random);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private IdentityKeys read() throws IOException {
    if (!file.isPrivate()) {
      throw problem("others than its owner may read the server's identity; run chmod 600 on it");
    }
    var content = Files.readAllBytes(file.path());
    requireIntact(content);
    var body = body(content);
    try {
      return IdentityBody.read(body);
    } catch (RuntimeException unreadable) {
      throw damaged("is damaged");
    } finally {
      Arrays.fill(body, (byte) 0);
      Arrays.fill(content, (byte) 0);
    }
  }

  private void requireIntact(byte[] content) {
    if (content.length < BODY_AT
        || !Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw damaged("is no identity file");
    }
    if (content[VERSION_AT] > VERSION) {
      throw problem("was written by a newer version; start that version of the server");
    }
    if (content.length < BODY_AT + Hash.LENGTH
        || !checksum(content).equals(storedChecksum(content))) {
      throw damaged("is damaged");
    }
  }

  private byte[] body(byte[] content) {
    if (content[VERSION_AT] == ONE_OPEN_KEY) {
      requireNoPassphrase();
      return bodyOfOne(content);
    }
    var before = Arrays.copyOf(content, BODY_AT);
    var kept = Arrays.copyOfRange(content, BODY_AT, content.length - Hash.LENGTH);
    return switch (before[BODY_AT - 1]) {
      case OPEN -> {
        requireNoPassphrase();
        yield kept;
      }
      case SEALED -> opened(before, kept);
      default -> throw damaged("is damaged");
    };
  }

  /** COMPAT(v1): the seeds of one key behind the version, nothing else. */
  private static byte[] bodyOfOne(byte[] content) {
    var seeds = content.length - Hash.LENGTH - BODY_AT + 1;
    return ByteBuffer.allocate(1 + seeds).put((byte) 1).put(content, BODY_AT - 1, seeds).array();
  }

  private void requireNoPassphrase() {
    if (passphrase instanceof IdentityPassphrase.InFile) {
      throw problem(
          "has no passphrase; set one with \"parley admin identity-passphrase --new FILE\", or leave"
              + " --identity-passphrase-file away");
    }
  }

  private byte[] opened(byte[] before, byte[] kept) {
    return switch (passphrase) {
      case IdentityPassphrase.None _ ->
          throw problem(
              "is sealed with a passphrase; name the file that holds it with"
                  + " --identity-passphrase-file");
      case IdentityPassphrase.InFile source -> opened(source, before, kept);
    };
  }

  private byte[] opened(IdentityPassphrase.InFile source, byte[] before, byte[] kept) {
    var secret = source.read();
    try {
      return IdentitySeal.open(secret, before, kept)
          .orElseThrow(
              () ->
                  problem(
                      "is sealed with another passphrase than the one in %s; name the right file"
                          .formatted(source.file())));
    } catch (IllegalArgumentException unreadable) {
      throw damaged("is damaged");
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private IdentityFileException unusable(IOException failed) {
    var problem = "cannot be read or written (%s); check the folder's owner, rights and space";
    return new IdentityFileException(file.path(), problem.formatted(failed.getMessage()), failed);
  }

  private IdentityFileException damaged(String problem) {
    return problem(
        problem
            + "; put it back from a backup. Moving it away makes a NEW server that every client"
            + " refuses until its user trusts it again");
  }

  private IdentityFileException problem(String problem) {
    return new IdentityFileException(file.path(), problem);
  }

  private static Hash checksum(byte[] content) {
    return Hash.of(Bytes.wrap(content), 0, content.length - Hash.LENGTH);
  }

  private static Hash storedChecksum(byte[] content) {
    return new Hash(
        Bytes.copyOf(Arrays.copyOfRange(content, content.length - Hash.LENGTH, content.length)));
  }
}
