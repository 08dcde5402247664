package chat.parley.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder everything of one demo lies in; gone when it is closed. */
record DemoFolder(Path path) implements AutoCloseable {

  static DemoFolder make() {
    try {
      return new DemoFolder(Files.createTempDirectory("parley-demo-"));
    } catch (IOException refused) {
      throw new UncheckedIOException("no temporary folder can be made", refused);
    }
  }

  @Override
  public void close() {
    try (var everything = Files.walk(path)) {
      for (var file : everything.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException stuck) {
      throw new UncheckedIOException("delete " + path + " by hand", stuck);
    }
  }
}
