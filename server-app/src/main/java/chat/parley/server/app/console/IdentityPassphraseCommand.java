package chat.parley.server.app.console;

import chat.parley.server.app.folder.FolderLock;
import chat.parley.server.keys.IdentityFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley admin identity-passphrase}: seals identity.key anew while no server runs. */
@Command(
    name = "identity-passphrase",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description =
        "Sets, changes or removes the passphrase of identity.key, while the server is down.")
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
public final class IdentityPassphraseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ParentCommand private AdminCommand admin;

  @Option(
      names = "--identity-passphrase-file",
      paramLabel = "FILE",
      description = "File with the present passphrase, where there is one.")
  private Optional<Path> present;

  @ArgGroup(multiplicity = "1")
  private Wanted wanted;

  private final SecureRandom random;

  /** The command. */
  public IdentityPassphraseCommand(SecureRandom random) {
    this.random = random;
  }

  @Override
  public Integer call() {
    var folder = admin.folder();
    try (var _ = FolderLock.take(folder)) {
      new IdentityFile(folder.identityKey(), IdentityPassphrases.of(present), random)
          .change(IdentityPassphrases.of(wanted.next));
    }
    spec.commandLine().getOut().println(wanted.words());
    return 0;
  }

  /** One of the two has to be said. */
  private static final class Wanted {
    @Option(
        names = "--new",
        paramLabel = "FILE",
        required = true,
        description = "File whose first line becomes the passphrase.")
    private Optional<Path> next = Optional.empty();

    @Option(names = "--none", required = true, description = "From now on there is none.")
    private boolean none;

    String words() {
      return none
          ? "identity.key has no passphrase any more; its file mode alone protects it."
          : "identity.key is sealed. Start the server with --identity-passphrase-file.";
    }
  }
}
