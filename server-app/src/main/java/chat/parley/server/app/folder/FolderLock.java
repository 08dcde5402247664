package chat.parley.server.app.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to use a data folder: held by one process at a time, and given back by the operating
 * system when that process ends, however it ends. The file names its holder.
 */
public final class FolderLock implements AutoCloseable {
  /** Far behind the text, so that others can read it where locks are mandatory. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws StartProblem when another process holds it; its message names the process
   */
  public static FolderLock take(DataFolder folder) {
    var file = folder.run().resolve("server.lock");
    try {
      return lock(file, folder);
    } catch (IOException refused) {
      throw folder.unusable(refused);
    }
  }

  private static FolderLock lock(Path file, DataFolder folder) throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (!isFree(channel)) {
        throw new StartProblem(inUse(file, folder));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(ownPid().getBytes(StandardCharsets.US_ASCII)), 0);
      return new FolderLock(channel);
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static String inUse(Path file, DataFolder folder) throws IOException {
    return "data folder %s is in use by process %s; stop that server, or choose another folder with --data"
        .formatted(folder.path(), Files.readString(file).strip());
  }

  private static String ownPid() {
    return Long.toString(ProcessHandle.current().pid());
  }

  /** Gives the folder back. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
