package chat.parley.client.store;

import chat.parley.client.DataFolderException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one device: mode 0700, used by one process at a time.
 *
 * <p>Ownership: {@link #close} lets other processes in.
 */
public final class DataFolder implements AutoCloseable {
  static final int STORE_KEY_LENGTH = 32;

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the folder where it is missing and takes it for this process.
   *
   * @throws DataFolderException when it cannot be written, or another process has it
   */
  public static DataFolder open(Path path) {
    try {
      Files.createDirectories(path);
      restrict(path, "rwx------");
      return new DataFolder(path, lock(path));
    } catch (FileAlreadyExistsException notAFolder) {
      throw new DataFolderException(
          "%s is a file, not a folder; name another one with --data.".formatted(path), notAFolder);
    } catch (IOException unusable) {
      throw new DataFolderException(
          "The data folder %s cannot be used (%s); make it writable or name another one with --data."
              .formatted(path, unusable.getMessage()),
          unusable);
    }
  }

  /** A file in it. */
  Path file(String name) {
    return path.resolve(name);
  }

  /**
   * The key this device's store is sealed with, from {@code store.key} (0600); made on first use.
   *
   * @return 32 bytes, the caller's to wipe
   */
  byte[] storeKey(SecureRandom random) {
    var file = file("store.key");
    try {
      return Files.exists(file) ? read(file) : write(file, random);
    } catch (IOException unusable) {
      throw new DataFolderException(
          "The key of this device's store, %s, cannot be read: %s."
              .formatted(file, unusable.getMessage()),
          unusable);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failed) {
      throw new DataFolderException(
          "The data folder %s could not be let go.".formatted(path), failed);
    }
  }

  private static byte[] read(Path file) throws IOException {
    var key = Files.readAllBytes(file);
    if (key.length != STORE_KEY_LENGTH) {
      Arrays.fill(key, (byte) 0);
      throw new IOException("it is damaged");
    }
    return key;
  }

  /** Durable under its name before anything is sealed with it. */
  private static byte[] write(Path file, SecureRandom random) throws IOException {
    var key = new byte[STORE_KEY_LENGTH];
    random.nextBytes(key);
    try (var out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      restrict(file, "rw-------");
      out.write(ByteBuffer.wrap(key));
      out.force(true);
    }
    return key;
  }

  private static FileChannel lock(Path path) throws IOException {
    var file = path.resolve("client.lock");
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!taken(channel)) {
      var holder = holder(channel);
      channel.close();
      throw new DataFolderException(
          "Another Parley client%s is using %s; end it, or name another folder with --data."
              .formatted(holder, path));
    }
    var pid = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    return channel;
  }

  /** The first byte beyond any pid is locked, so that the pid stays readable where locks bind. */
  private static boolean taken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(1024, 1, false) != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    var written = ByteBuffer.allocate(20);
    channel.read(written, 0);
    var pid = new String(written.array(), 0, written.position(), StandardCharsets.US_ASCII);
    return pid.isEmpty() ? "" : " (process " + pid + ")";
  }

  private static void restrict(Path path, String permissions) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(permissions));
    }
  }
}
