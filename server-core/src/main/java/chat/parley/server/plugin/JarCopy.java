package chat.parley.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A private copy of a jar and the class loader that reads it, so that the operator may replace the
 * jar while its plugin runs.
 *
 * <p>Ownership: {@link #close} ends the loader and removes the copy.
 */
record JarCopy(Path file, URLClassLoader loader) implements AutoCloseable {

  /**
   * Copies a jar and opens a loader on the copy.
   *
   * @throws UnusablePluginException when the jar cannot be read
   */
  static JarCopy of(FoundJar jar, Path copies, ClassLoader api) {
    try {
      var file = Files.createTempFile(copies, "plugin-", ".jar");
      Files.copy(jar.path(), file, StandardCopyOption.REPLACE_EXISTING);
      var urls = new URL[] {file.toUri().toURL()};
      return new JarCopy(file, new URLClassLoader("plugin:" + jar.fileName(), urls, api));
    } catch (IOException unreadable) {
      throw new UnusablePluginException(
          "%s cannot be read: %s".formatted(jar.path(), UnusablePluginException.reason(unreadable)),
          unreadable);
    }
  }

  /** Empties the folder of copies, and makes it: a server that was killed leaves some. */
  static void deleteAll(Path copies) {
    try {
      Files.createDirectories(copies);
      try (var left = Files.newDirectoryStream(copies, "plugin-*.jar")) {
        for (var copy : left) {
          Files.delete(copy);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot empty " + copies, failed);
    }
  }

  @Override
  public void close() {
    try {
      loader.close();
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot put away the copy " + file, failed);
    }
  }
}
