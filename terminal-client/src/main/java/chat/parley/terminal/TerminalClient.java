package chat.parley.terminal;

import chat.parley.client.ChatClient;
import chat.parley.client.ChatClients;
import chat.parley.client.ClientOptions;
import chat.parley.client.DataFolderException;
import chat.parley.client.Outcome;
import chat.parley.client.Problem;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerInfo;
import chat.parley.client.ServerTrust;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code parley chat}: connects, reads commands from standard input and writes what happens to
 * standard output.
 *
 * @see "docs/terminal-client.md"
 */
@Command(
    name = "parley chat",
    mixinStandardHelpOptions = true,
    description = "Chat from a terminal or a script; help lists the commands.")
public final class TerminalClient implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--server", required = true, paramLabel = "HOST:PORT", description = "Where to.")
  private String server = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "This device's folder: its keys and messages.")
  private @Nullable Path data;

  @ArgGroup private @Nullable Trust trust;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  /** How to take a server this device never saw. */
  static final class Trust {
    @Option(names = "--trust", description = "Take an unknown server as it is.")
    private boolean firstUse;

    @Option(
        names = "--fingerprint",
        paramLabel = "FP",
        description = "Take it only when it shows this fingerprint.")
    private @Nullable String fingerprint;

    private ServerTrust wish() {
      return fingerprint != null
          ? new ServerTrust.Fingerprint(fingerprint)
          : new ServerTrust.FirstUse();
    }
  }

  /** Runs it and ends the process with the code of {@code docs/terminal-client.md}. */
  public static void main(String... arguments) {
    // Named, not found: every client of an installation shares one class path.
    System.setProperty("logback.configurationFile", "chat/parley/terminal/logback.xml");
    var line = new CommandLine(new TerminalClient());
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var address = address();
    var tally = new EventTally();
    var stdout = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var form = json ? new JsonForm() : new HumanForm(ZoneId.systemDefault());
    var output = new Output(stdout, form, tally);
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (var client = ChatClients.open(options())) {
      client.subscribe(event -> EventLines.of(event).ifPresent(output::print));
      return run(client, address, output, tally, input).code();
    } catch (DataFolderException unusable) {
      output.print(new Line.Error("DATA_FOLDER", unusable.getMessage()));
      return ExitCode.COMMAND_FAILED.code();
    }
  }

  private ExitCode run(
      ChatClient client,
      ServerAddress address,
      Output output,
      EventTally tally,
      BufferedReader input)
      throws IOException, InterruptedException {
    return switch (connect(client, address, input)) {
      case Outcome.Failure<ServerInfo>(var problem) -> {
        output.print(new Line.Error(problem.kind().name(), problem.text()));
        yield ExitCode.ofConnecting(problem.kind());
      }
      case Outcome.Success<ServerInfo>(var info) -> {
        output.print(new Line.Connected(info));
        yield new Script(new CommandRunner(client, output, tally), output).run(input);
      }
    };
  }

  private Outcome<ServerInfo> connect(
      ChatClient client, ServerAddress address, BufferedReader input) throws IOException {
    var wish = trust == null ? new ServerTrust.Ask() : trust.wish();
    var first = client.connect(address, wish).toCompletableFuture().join();
    var shown = client.state().server();
    if (first instanceof Outcome.Failure<ServerInfo>(var problem)
        && problem.kind() == Problem.Kind.SERVER_UNKNOWN
        && shown.isPresent()
        && agrees(problem, input)) {
      var seen = new ServerTrust.Fingerprint(shown.get().fingerprint());
      return client.connect(address, seen).toCompletableFuture().join();
    }
    return first;
  }

  /** Asks the person, where there is one. */
  private boolean agrees(Problem problem, BufferedReader input) throws IOException {
    if (json || System.console() == null || !System.console().isTerminal()) {
      return false;
    }
    System.out.printf("%s%nTrust it? [y/N] ", problem.text());
    var answer = input.readLine();
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }

  private ServerAddress address() {
    try {
      return ServerAddress.parse(server);
    } catch (IllegalArgumentException unreadable) {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(spec, "set by picocli").commandLine(),
          String.valueOf(unreadable.getMessage()),
          unreadable);
    }
  }

  private ClientOptions options() {
    var folder = data == null ? ClientOptions.usualFolder(System.getenv(), osName()) : data;
    return new ClientOptions(folder, Clock.systemUTC(), new SecureRandom());
  }

  private static String osName() {
    return System.getProperty("os.name", "");
  }
}
