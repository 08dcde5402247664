package chat.parley.demo;

import chat.parley.client.ServerAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of the installation in a process of its own, on free ports of this computer only. */
final class DemoServer implements AutoCloseable {
  private static final long SECONDS_TO_END = 10;

  private final Process process;
  private final Path data;
  private final Map<String, String> said;

  private DemoServer(Process process, Path data, Map<String, String> said) {
    this.process = process;
    this.data = data;
    this.said = said;
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @throws IllegalStateException when it ends instead
   */
  static DemoServer start(Launcher launcher, Path data) {
    var process =
        launcher.start(
            List.of(
                "server",
                "--data",
                data.toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                "0",
                "--admin-port",
                "0"));
    return new DemoServer(process, data, startLines(process));
  }

  /** Where clients connect to. */
  ServerAddress address() {
    return ServerAddress.parse(value("Core address"));
  }

  /** What clients compare. */
  String fingerprint() {
    return value("Server fingerprint");
  }

  /** The link that makes the dashboard's owner. */
  URI setupLink() {
    return URI.create(value("Setup link").split(" ", 2)[0]);
  }

  /** Its data folder. */
  Path data() {
    return data;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String value(String name) {
    var value = said.get(name);
    if (value == null) {
      throw new IllegalStateException("the server did not say its " + name);
    }
    return value;
  }

  private static Map<String, String> startLines(Process process) {
    var lines = new LinkedHashMap<String, String>();
    var reader = process.inputReader(StandardCharsets.UTF_8);
    try {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("Ready")) {
          drain(reader);
          return lines;
        }
        remember(line, lines);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    throw new IllegalStateException("the demo's server could not start");
  }

  private static void remember(String line, Map<String, String> lines) {
    var colon = line.indexOf(':');
    if (colon > 0) {
      lines.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
  }

  /** A pipe nobody reads would stop the server one day. */
  private static void drain(BufferedReader reader) {
    Thread.ofVirtual().start(() -> reader.lines().forEach(_ -> {}));
  }
}
