package chat.parley.server.app.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one folder that holds everything a server keeps; nobody but its owner may look into it.
 *
 * @param path absolute
 */
public record DataFolder(Path path) {

  /**
   * Makes the folder, mode 0700, or tightens the one that is there.
   *
   * @throws StartProblem when it cannot be made or written to
   */
  public static DataFolder prepare(Path wanted) {
    var folder = new DataFolder(wanted.toAbsolutePath().normalize());
    try {
      makePrivate(folder.path);
      makePrivate(folder.run());
      makePrivate(folder.logs());
      makePrivate(folder.plugins());
      folder.proveWritable();
    } catch (IOException | UncheckedIOException refused) {
      throw folder.unusable(refused);
    }
    return folder;
  }

  /** The server's database. */
  public Path database() {
    return path.resolve("parley.db");
  }

  /** The private half of the server's identity. */
  public Path identityKey() {
    return path.resolve("identity.key");
  }

  /** The plugins file this server obeys. */
  public Path pluginsFile() {
    return path.resolve("plugins.yml");
  }

  /** Foreign plugins' jars, and each plugin's own data. */
  public Path plugins() {
    return path.resolve("plugins");
  }

  /** The dashboard's own database. */
  public Path adminDatabase() {
    return path.resolve("admin.db");
  }

  /** Files that mean something only while a server runs. */
  public Path run() {
    return path.resolve("run");
  }

  /** Log files. */
  public Path logs() {
    return path.resolve("logs");
  }

  /** What to tell the operator when a file of this folder cannot be written. */
  public StartProblem unusable(Exception refused) {
    return new StartProblem(
        "data folder "
            + path
            + " cannot be written ("
            + reason(refused)
            + "); make room or mend its permissions, or choose another with --data",
        refused);
  }

  /** A folder alone proves nothing: the disk may be full or read-only. */
  private void proveWritable() throws IOException {
    var probe = run().resolve("probe");
    Files.write(probe, new byte[4096]);
    Files.delete(probe);
  }

  private static void makePrivate(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException file) {
      throw new FileSystemException(folder.toString(), null, "there is a file of that name");
    }
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static String reason(Exception refused) {
    return switch (refused) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "no such folder can be made there";
      case FileSystemException file when file.getReason() != null -> file.getReason();
      default -> String.valueOf(refused.getMessage());
    };
  }
}
