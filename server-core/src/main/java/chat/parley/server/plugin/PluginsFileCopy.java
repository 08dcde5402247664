package chat.parley.server.plugin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The plugins.yml of the data folder: the one that counts. */
final class PluginsFileCopy {
  private final Path path;

  PluginsFileCopy(Path path) {
    this.path = path;
  }

  /** The whole text. */
  String read() {
    try {
      return Files.readString(path);
    } catch (NoSuchFileException _) {
      throw new PluginsFileException(
          "%s is missing. Remedy: put it back, or restart the server to get a fresh one"
              .formatted(path));
    } catch (IOException unreadable) {
      throw failed("%s cannot be read".formatted(path), unreadable);
    }
  }

  /** Replaces the text: a reader, and a crash, see the old or the new one and nothing between. */
  void write(String text) {
    var fresh = path.resolveSibling(path.getFileName() + ".new");
    try {
      try (var channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw failed("%s cannot be written".formatted(path), unwritable);
    }
  }

  private static PluginsFileException failed(String what, IOException cause) {
    return new PluginsFileException(
        "%s (%s). Remedy: check the path and its permissions"
            .formatted(what, UnusablePluginException.reason(cause)),
        cause);
  }
}
