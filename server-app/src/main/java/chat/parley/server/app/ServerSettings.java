package chat.parley.server.app;

import java.net.InetAddress;
import java.nio.file.Path;

/**
 * What a server was told on its command line.
 *
 * @param data the data folder, whether it exists yet or not
 * @param bind the address the chat core listens on
 * @param port of the chat core, 0 for any free one
 * @param adminPort of the dashboard on the loopback address, 0 for any free one
 * @param plugins the plugins file to copy at the first run
 * @param home the installation: class paths, plugins and the original plugins file
 */
record ServerSettings(
    Path data, InetAddress bind, int port, int adminPort, Path plugins, Path home) {
  ServerSettings {
    requirePort(port);
    requirePort(adminPort);
  }

  private static void requirePort(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("%d is no port; a port is 0 to 65535".formatted(port));
    }
  }
}
