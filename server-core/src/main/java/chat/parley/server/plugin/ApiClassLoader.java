package chat.parley.server.plugin;

import java.util.List;

/**
 * The parent of every plugin's class loader: it shows the JDK and the packages listed here, and
 * nothing else of the server. It keeps plugins from leaning on what is not promised; it is no
 * sandbox.
 */
final class ApiClassLoader extends ClassLoader {
  private static final List<String> SHOWN =
      List.of(
          "chat.parley.plugin.",
          "chat.parley.protocol.",
          "chat.parley.crypto.id.",
          "chat.parley.crypto.encoding.",
          "org.slf4j.",
          "org.jdbi.v3.",
          "org.jspecify.annotations.");

  /** Its types are Netty's, which is not shown. */
  private static final String HIDDEN = "chat.parley.protocol.netty.";

  private final ClassLoader server;

  ApiClassLoader(ClassLoader server) {
    super("plugin-api", ClassLoader.getPlatformClassLoader());
    this.server = server;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (SHOWN.stream().anyMatch(name::startsWith) && !name.startsWith(HIDDEN)) {
      return server.loadClass(name);
    }
    return super.loadClass(name, resolve);
  }
}
