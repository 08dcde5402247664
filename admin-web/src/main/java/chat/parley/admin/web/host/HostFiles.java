package chat.parley.admin.web.host;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;

/**
 * Files that only the server's user can read (mode 0600 in a folder of mode 0700), good for one run
 * of the server.
 */
public final class HostFiles {
  private static final String REST_ACCESS = "admin.json";
  private static final String SETUP_LINK = "setup-link";

  private final Path folder;

  /** Files in this folder, which is made when it is missing. */
  public HostFiles(Path folder) {
    this.folder = folder;
  }

  /** Says where the REST routes are and what opens them. */
  public void writeRestAccess(URI address, HostToken token) {
    try {
      var content = Map.of("url", address.toString(), "token", token.value());
      write(REST_ACCESS, new ObjectMapper().writeValueAsString(content));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Leaves the setup link for whoever can read the file. */
  public void writeSetupLink(URI link) {
    try {
      write(SETUP_LINK, link + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Takes the setup link away. */
  public void removeSetupLink() {
    remove(SETUP_LINK);
  }

  /** Takes all of them away. */
  public void remove() {
    remove(REST_ACCESS);
    remove(SETUP_LINK);
  }

  private void remove(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }

  private void write(String name, String content) throws IOException {
    Files.createDirectories(folder, ownersOnly("rwx------"));
    var file = folder.resolve(name);
    Files.deleteIfExists(file); // a file that exists would keep its mode
    var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, options, ownersOnly("rw-------"))) {
      channel.write(StandardCharsets.UTF_8.encode(content));
    }
  }

  private static FileAttribute<?>[] ownersOnly(String mode) {
    var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
