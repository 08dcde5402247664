package chat.parley.server.app;

import chat.parley.server.app.console.IdentityPassphrases;
import chat.parley.server.app.folder.PlatformFolders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley server}: runs a server until it is told to end. */
@Command(
    name = "server",
    description = "Runs a server until Ctrl-C or SIGTERM.",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
final class ServerCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Everything the server keeps. Default: the platform's place for data.")
  private Optional<Path> data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "33000",
      description = "Port of the chat core. Default: ${DEFAULT-VALUE}; 0 takes any free one.")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDR",
      description = "Address the chat core listens on. Default: every address of this computer.")
  private Optional<InetAddress> bind;

  @Option(
      names = "--admin-port",
      paramLabel = "PORT",
      defaultValue = "7070",
      description = "Port of the dashboard, on this machine only. Default: ${DEFAULT-VALUE}.")
  private int adminPort;

  @Option(
      names = "--plugins",
      paramLabel = "FILE",
      description =
          "Plugins file to copy into the data folder at the first run. Default: the one that"
              + " came with Parley.")
  private Optional<Path> plugins;

  @Option(
      names = "--identity-passphrase-file",
      paramLabel = "FILE",
      description =
          "File with the passphrase of identity.key, where it has one; the first start seals with"
              + " it.")
  private Optional<Path> identityPassphrase;

  private final ServerProcess process;

  ServerCommand(ServerProcess process) {
    this.process = process;
  }

  @Override
  public Integer call() {
    return process.run(settings());
  }

  private ServerSettings settings() {
    var home = Path.of(System.getProperty("parley.home", ".")).toAbsolutePath();
    return new ServerSettings(
        data.orElseGet(PlatformFolders.ofThisProcess()::serverData),
        core(requirePort(port)),
        requirePort(adminPort),
        plugins.orElse(home.resolve("plugins.yml")).toAbsolutePath(),
        home,
        IdentityPassphrases.of(identityPassphrase));
  }

  private InetSocketAddress core(int checked) {
    return bind.map(address -> new InetSocketAddress(address, checked))
        .orElseGet(() -> new InetSocketAddress(checked));
  }

  private int requirePort(int typed) {
    if (typed < 0 || typed > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "%d is no port; a port is 0 to %d".formatted(typed, HIGHEST_PORT));
    }
    return typed;
  }
}
