package chat.parley.server.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** A jar in one of the plugin folders, as it was when it was seen. */
record FoundJar(Path path, PluginInfo.Origin origin, Stamp stamp) {
  /** File name without folder. */
  String fileName() {
    return path.getFileName().toString();
  }

  /** What tells one version of a file from the next without reading it. */
  record Stamp(long size, FileTime modified, @Nullable Object fileKey) {
    static Stamp of(Path file) throws IOException {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }
  }
}
