package chat.parley.client.sight;

import chat.parley.protocol.Frame;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The compiled records of the protocol, from its folder or its jar. */
final class ProtocolClasses {
  private ProtocolClasses() {}

  static Stream<Class<?>> records() throws IOException, URISyntaxException {
    var place = Path.of(Frame.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place)) {
      return in(place);
    }
    try (var jar = FileSystems.newFileSystem(place)) {
      return in(jar.getPath("/"));
    }
  }

  private static Stream<Class<?>> in(Path root) throws IOException {
    try (var files = Files.walk(root.resolve("chat/parley/protocol"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(ProtocolClasses::named)
          .filter(Class::isRecord)
          .toList()
          .stream();
    }
  }

  private static Class<?> named(String file) {
    var name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
