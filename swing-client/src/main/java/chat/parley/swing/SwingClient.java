package chat.parley.swing;

import chat.parley.client.ChatClient;
import chat.parley.client.ChatClients;
import chat.parley.client.ClientOptions;
import chat.parley.client.DataFolderException;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerTrust;
import chat.parley.swing.text.Words;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The desktop client of one device. Takes no password: a device that signed in before, in a window
 * or in a terminal, is signed in by connecting; any other sees the card.
 */
@Command(name = "parley client", mixinStandardHelpOptions = true, description = "Chat in a window.")
public final class SwingClient implements Callable<Integer> {
  private static final int FAILED = 1;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "This device's folder: its keys and messages.")
  private @Nullable Path data;

  @Option(
      names = "--server",
      paramLabel = "HOST:PORT",
      description = "Where to; the server used last when left out.")
  private @Nullable String server;

  @Option(names = "--trust", description = "Take an unknown server as it is.")
  private boolean trust;

  /** Runs it and ends the process. */
  public static void main(String... arguments) {
    System.exit(run(arguments));
  }

  /** Runs it until its window is closed; 0 when all went well, 2 for a wrong command line. */
  static int run(String... arguments) {
    return new CommandLine(new SwingClient()).execute(arguments);
  }

  @Override
  public Integer call() throws Exception {
    var named = Optional.ofNullable(server).map(this::address);
    if (GraphicsEnvironment.isHeadless()) {
      return refuse("There is no display here. Chat in the terminal: ./parley chat --help");
    }
    var folder = folder();
    System.setProperty("parley.client.folder", folder.toString());
    System.setProperty("logback.configurationFile", "chat/parley/swing/logback.xml");
    try {
      var client =
          ChatClients.open(new ClientOptions(folder, Clock.systemUTC(), new SecureRandom()));
      show(client, SettingsFile.in(folder), named).closed().toCompletableFuture().join();
      return 0;
    } catch (DataFolderException unusable) {
      return refuse(unusable.getMessage());
    }
  }

  private ChatWindow show(ChatClient client, SettingsFile settings, Optional<ServerAddress> named) {
    var window =
        CompletableFuture.supplyAsync(() -> open(client, settings), EventQueue::invokeLater).join();
    named
        .or(() -> remembered(settings))
        .ifPresent(
            address ->
                window.connect(
                    address, trust ? new ServerTrust.FirstUse() : new ServerTrust.Ask()));
    return window;
  }

  private static ChatWindow open(ChatClient client, SettingsFile settings) {
    var application =
        new ClientApplication(
            Words.in(Locale.getDefault()),
            Clock.system(ZoneId.systemDefault()),
            ClientApplication.appearance(settings.current()));
    return application.open(client, settings);
  }

  private static Optional<ServerAddress> remembered(SettingsFile settings) {
    return Optional.of(settings.current().server())
        .filter(address -> !address.isEmpty())
        .map(ServerAddress::parse);
  }

  private Path folder() {
    return data == null
        ? ClientOptions.usualFolder(System.getenv(), System.getProperty("os.name", ""))
        : data;
  }

  private ServerAddress address(String typed) {
    try {
      return ServerAddress.parse(typed);
    } catch (IllegalArgumentException unreadable) {
      var line = java.util.Objects.requireNonNull(spec, "set by picocli").commandLine();
      throw new ParameterException(line, String.valueOf(unreadable.getMessage()), unreadable);
    }
  }

  private static int refuse(String why) {
    System.err.println(why);
    return FAILED;
  }
}
