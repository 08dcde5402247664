package chat.parley.system.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled classes of every module, where Maven has just put them. */
final class HouseClasses {
  private static final Path ROOT = Path.of(System.getProperty("parley.sources", ".."));

  private HouseClasses() {}

  static JavaClasses main() {
    return importing("target/classes");
  }

  static JavaClasses tests() {
    return importing("target/test-classes");
  }

  private static JavaClasses importing(String folder) {
    return new ClassFileImporter().importPaths(folders(folder));
  }

  private static List<Path> folders(String name) {
    try (var files = Files.find(ROOT, 4, (path, _) -> path.endsWith(name))) {
      return files.filter(path -> Files.exists(path.resolve("chat/parley"))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
