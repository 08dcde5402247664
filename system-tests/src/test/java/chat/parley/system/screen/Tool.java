package chat.parley.system.screen;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A program of this computer that some tests need; without it they are left out. */
enum Tool {
  XVFB("Xvfb"),
  CHROMIUM("chromium"),
  CHROMEDRIVER("chromedriver");

  private final String name;

  Tool(String name) {
    this.name = name;
  }

  /** Where it is; empty when it is not installed. */
  Optional<Path> path() {
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return Arrays.stream(folders)
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
