package chat.parley.server.keys;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file for its owner only, replaced as a whole: at every moment the old one or the new one. */
record OwnerOnlyFile(Path path) {
  private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(OWNER_READ, OWNER_WRITE);

  boolean isPrivate() throws IOException {
    return !posix() || OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path));
  }

  /** Writes beside it and renames; whatever fails in between leaves the old one. */
  void replace(byte[] content) throws IOException {
    var fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, ownerOnly());
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    keepName();
  }

  /** The new name is durable only once the folder is; Windows cannot open one and needs not. */
  private void keepName() throws IOException {
    if (posix()) {
      try (var folder = FileChannel.open(path.toAbsolutePath().getParent())) {
        folder.force(true);
      }
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return posix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private boolean posix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
