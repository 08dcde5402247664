package chat.parley.server.app.console;

import chat.parley.server.app.folder.DataFolder;
import chat.parley.server.app.folder.PlatformFolders;
import chat.parley.server.app.folder.StartProblem;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley admin}: one command of the console from the host's own terminal. */
@Command(
    name = "admin",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Gives one command to the server of a data folder on this computer.",
      "",
      "  setup-link     a new link that makes the dashboard's owner",
      "  sign-in-link   a link that signs the owner in, once",
      "  reset-owner    removes the dashboard's accounts; also while the server is down",
      "  identity-passphrase",
      "                 seals identity.key with a passphrase; only while the server is down",
      "  help           lists the console's commands"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
public final class AdminCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The server's data folder. Default: the platform's place for data.")
  private Optional<Path> data;

  // Nothing is an error too, but not where a subcommand follows.
  @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command and its words.")
  private List<String> words = List.of();

  private final OwnerReset ownerReset;

  /** The command; {@code ownerReset} is for when no server runs. */
  public AdminCommand(OwnerReset ownerReset) {
    this.ownerReset = ownerReset;
  }

  @Override
  public Integer call() {
    if (words.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "say which command; help lists them");
    }
    var folder = folder();
    var answers = new Answers(spec.commandLine().getOut(), spec.commandLine().getErr());
    var answer = HostAccess.of(folder).flatMap(this::ask);
    if (answer.isPresent()) {
      return answers.show(answer.get());
    }
    if (words.equals(List.of("reset-owner"))) {
      ownerReset.run(folder);
      spec.commandLine().getOut().println("Removed. The next start prints a new setup link.");
      return 0;
    }
    throw new StartProblem(
        "no server runs on %s; start it, or name its folder with --data".formatted(folder.path()));
  }

  private Optional<JsonNode> ask(HostAccess access) {
    try (var client = new HostClient(access)) {
      return switch (words.getFirst()) {
        case "setup-link", "sign-in-link", "reset-owner" ->
            client.post("api/" + words.getFirst(), Map.of());
        default -> client.post("api/commands", Map.of("line", ConsoleLine.of(words)));
      };
    }
  }

  DataFolder folder() {
    var path = data.orElseGet(PlatformFolders.ofThisProcess()::serverData).toAbsolutePath();
    if (!Files.isDirectory(path)) {
      throw new StartProblem("there is no data folder %s; name it with --data".formatted(path));
    }
    return new DataFolder(path.normalize());
  }
}
