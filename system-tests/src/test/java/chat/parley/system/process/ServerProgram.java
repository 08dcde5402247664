package chat.parley.system.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A running server. */
public final class ServerProgram implements AutoCloseable {
  private final RunningProgram program;

  private ServerProgram(RunningProgram program) {
    this.program = program;
  }

  /** Starts a server on free ports and waits until it takes connections. */
  public static ServerProgram start(Path data, String... options) {
    var server = new ServerProgram(Installation.start(words(data, options)));
    server.program.line(line -> line.startsWith("Ready"));
    return server;
  }

  private static String[] words(Path data, String... options) {
    var words =
        new ArrayList<>(List.of("server", "--data", data.toString(), "--bind", "127.0.0.1"));
    if (!List.of(options).contains("--port")) {
      words.addAll(List.of("--port", "0"));
    }
    if (!List.of(options).contains("--admin-port")) {
      words.addAll(List.of("--admin-port", "0"));
    }
    words.addAll(List.of(options));
    return words.toArray(String[]::new);
  }

  /** Where clients connect to. */
  public String address() {
    return value("Core address").split(" ", 2)[0];
  }

  /** The port of the chat core. */
  public int port() {
    return Integer.parseInt(address().substring(address().lastIndexOf(':') + 1));
  }

  /** Eight groups of five digits. */
  public String fingerprint() {
    return value("Server fingerprint");
  }

  /** The dashboard. */
  public URI dashboard() {
    return URI.create(value("Dashboard"));
  }

  /** The link that makes the first administrator. */
  public URI setupLink() {
    return URI.create(value("Setup link").split(" ", 2)[0]);
  }

  /** The program itself. */
  public RunningProgram program() {
    return program;
  }

  /** Ends it as a service manager does, and waits for it. */
  public int stop() {
    program.terminate();
    return program.exitCode();
  }

  private String value(String name) {
    var line = program.line(printed -> printed.strip().startsWith(name + ":"));
    return line.substring(line.indexOf(':') + 1).strip();
  }

  @Override
  public void close() {
    program.close();
  }
}
