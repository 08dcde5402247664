package chat.parley.server.keys;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.sign.HybridPrivateKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;

/**
 * The file that holds the server identity, readable by its owner only. It stands outside the
 * database: a copy of the database alone cannot pose as this server.
 *
 * <pre>
 *  0          8         9                    73                105
 *  +----------+---------+--------------------+------------------+
 *  | PARLEYID | version | Ed25519 and ML-DSA | SHA-256 of all   |
 *  |          | = 1     | seeds, 64 bytes    | before it        |
 *  +----------+---------+--------------------+------------------+
 * </pre>
 */
public final class IdentityFile {
  private static final byte[] MAGIC = "PARLEYID".getBytes(StandardCharsets.US_ASCII);
  private static final byte VERSION = 1;
  private static final int SEEDS_AT = MAGIC.length + 1;
  private static final int CHECKSUM_AT = SEEDS_AT + HybridPrivateKey.SEEDS_LENGTH;
  private static final int LENGTH = CHECKSUM_AT + Hash.LENGTH;
  private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(OWNER_READ, OWNER_WRITE);

  private final Path file;
  private final SecureRandom random;

  /** The identity file at this path, whether it exists yet or not. */
  public IdentityFile(Path file, SecureRandom random) {
    this.file = file;
    this.random = random;
  }

  /**
   * The identity in the file; a new one, durable before it is returned, when there is no file yet.
   *
   * @throws IdentityFileException when the file is there but cannot be trusted, or cannot be made
   */
  public ServerIdentity open() {
    try {
      return new ServerIdentity(Files.exists(file) ? read() : create(), random);
    } catch (IOException failed) {
      var problem = "cannot be read or written (%s); check the folder's owner, rights and space";
      throw new IdentityFileException(file, problem.formatted(failed.getMessage()), failed);
    }
  }

  private HybridPrivateKey read() throws IOException {
    requirePrivate();
    var content = Files.readAllBytes(file);
    try {
      requireIntact(content);
      return key(content);
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  private void requirePrivate() throws IOException {
    if (posix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IdentityFileException(
          file, "others than its owner may read the server's identity; run chmod 600 on it");
    }
  }

  private void requireIntact(byte[] content) {
    if (content.length < SEEDS_AT
        || !Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw damaged("is no identity file");
    }
    if (content[MAGIC.length] != VERSION) {
      throw new IdentityFileException(
          file, "was written by a newer version; start that version of the server");
    }
    if (content.length != LENGTH || !checksum(content).equals(storedChecksum(content))) {
      throw damaged("is damaged");
    }
  }

  private IdentityFileException damaged(String problem) {
    return new IdentityFileException(
        file,
        problem
            + "; put it back from a backup. Moving it away makes a NEW server that every client"
            + " refuses until its user trusts it again");
  }

  private HybridPrivateKey create() throws IOException {
    var key = HybridPrivateKey.generate(random);
    var content = content(key);
    try {
      writeDurably(content);
    } finally {
      Arrays.fill(content, (byte) 0);
    }
    return key;
  }

  private void writeDurably(byte[] content) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, ownerOnly());
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private FileAttribute<?>[] ownerOnly() {
    return posix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private boolean posix() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static byte[] content(HybridPrivateKey key) {
    var content = Arrays.copyOf(MAGIC, LENGTH);
    var seeds = key.exportSeeds();
    content[MAGIC.length] = VERSION;
    System.arraycopy(seeds, 0, content, SEEDS_AT, seeds.length);
    Arrays.fill(seeds, (byte) 0);
    System.arraycopy(
        checksum(content).value().readOnlyArray(), 0, content, CHECKSUM_AT, Hash.LENGTH);
    return content;
  }

  private static HybridPrivateKey key(byte[] content) {
    var seeds = Arrays.copyOfRange(content, SEEDS_AT, CHECKSUM_AT);
    try {
      return HybridPrivateKey.fromSeeds(seeds);
    } finally {
      Arrays.fill(seeds, (byte) 0);
    }
  }

  private static Hash checksum(byte[] content) {
    return Hash.of(Bytes.wrap(content), 0, CHECKSUM_AT);
  }

  private static Hash storedChecksum(byte[] content) {
    return new Hash(Bytes.copyOf(Arrays.copyOfRange(content, CHECKSUM_AT, LENGTH)));
  }
}
