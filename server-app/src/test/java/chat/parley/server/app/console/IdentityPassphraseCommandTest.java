package chat.parley.server.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.server.app.folder.DataFolder;
import chat.parley.server.app.folder.FolderLock;
import chat.parley.server.keys.IdentityFile;
import chat.parley.server.keys.IdentityFileException;
import chat.parley.server.keys.IdentityPassphrase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IdentityPassphraseCommandTest {
  @TempDir Path temporary;
  private final SecureRandom random = new SecureRandom();
  private final StringWriter err = new StringWriter();
  private DataFolder folder;
  private Path one;
  private Path two;

  @BeforeEach
  void prepare() throws IOException {
    folder = DataFolder.prepare(temporary.resolve("data"));
    one = Files.writeString(temporary.resolve("one"), "one\n");
    two = Files.writeString(temporary.resolve("two"), "two\n");
    new IdentityFile(folder.identityKey(), random).open().close();
  }

  @Test
  void setsChangesAndRemoves() {
    assertThat(run("--new", one.toString())).isZero();
    opens(new IdentityPassphrase.InFile(one));

    assertThat(run("--identity-passphrase-file", one.toString(), "--new", two.toString())).isZero();
    opens(new IdentityPassphrase.InFile(two));

    assertThat(run("--identity-passphrase-file", two.toString(), "--none")).isZero();
    opens(IdentityPassphrase.NONE);
  }

  @Test
  void saysInOneLineWhatIsWrong() {
    run("--new", one.toString());

    assertThat(run("--identity-passphrase-file", two.toString(), "--none")).isNotZero();
    assertThat(err.toString()).contains("another passphrase");
    assertThat(run("--none")).isNotZero();
    assertThat(err.toString()).contains("--identity-passphrase-file");
    opens(new IdentityPassphrase.InFile(one));
  }

  @Test
  void keepsOffAFolderInUse() {
    try (var _ = FolderLock.take(folder)) {
      assertThat(run("--new", one.toString())).isNotZero();
    }
    opens(IdentityPassphrase.NONE);
  }

  @Test
  void wantsToBeToldWhatToDo() {
    assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(run("--none", "--new", one.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @Test
  void leavesOtherCommandsToTheConsole() {
    assertThat(admin().execute("--data", folder.path().toString())).isNotZero();
    assertThat(admin().execute("--data", folder.path().toString(), "users")).isNotZero();
    assertThat(err.toString()).contains("no server runs on");
  }

  private void opens(IdentityPassphrase passphrase) {
    new IdentityFile(folder.identityKey(), passphrase, random).open().close();
    if (passphrase instanceof IdentityPassphrase.InFile) {
      assertThatThrownBy(new IdentityFile(folder.identityKey(), random)::open)
          .isInstanceOf(IdentityFileException.class);
    }
  }

  private int run(String... options) {
    var line = new String[options.length + 3];
    line[0] = "--data";
    line[1] = folder.path().toString();
    line[2] = "identity-passphrase";
    System.arraycopy(options, 0, line, 3, options.length);
    return admin().execute(line);
  }

  private CommandLine admin() {
    return new CommandLine(new AdminCommand(new OwnerReset(Clock.systemUTC(), random)))
        .addSubcommand(new IdentityPassphraseCommand(random))
        .setStopAtPositional(true)
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(
            (failed, command, _) -> {
              command.getErr().println(failed.getMessage());
              return CommandLine.ExitCode.SOFTWARE;
            });
  }
}
