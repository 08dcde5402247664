package chat.parley.server.app;

import chat.parley.server.app.console.AdminCommand;
import chat.parley.server.app.console.IdentityPassphraseCommand;
import chat.parley.server.app.console.OwnerReset;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The server program. Exit codes: 0 all well, 1 it could not start or the command failed, 2 usage.
 */
@Command(
    name = "parley",
    description = "The Parley server and its console.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
public final class ParleyServer implements Runnable {
  @Spec private CommandSpec spec;

  private ParleyServer() {}

  /** Runs one command and ends the process. */
  public static void main(String[] arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var clock = Clock.systemUTC();
    var program =
        new CommandLine(new ParleyServer())
            .addSubcommand(new ServerCommand(new ServerProcess(clock, out)))
            .addSubcommand(admin(clock, new SecureRandom()))
            .setOut(out)
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler(ParleyServer::inOneLine);
    System.exit(program.execute(arguments));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: server or admin");
  }

  /** Options behind the first word belong to the console's command. */
  private static CommandLine admin(Clock clock, SecureRandom random) {
    return new CommandLine(new AdminCommand(new OwnerReset(clock, random)))
        .addSubcommand(new IdentityPassphraseCommand(random))
        .setStopAtPositional(true);
  }

  /** A person gets a line; the whole story is in the log. */
  private static int inOneLine(Exception failed, CommandLine command, ParseResult parsed) {
    var explained = Explanation.of(failed);
    command
        .getErr()
        .println("parley: " + explained.orElse("unforeseen problem, please report it: " + failed));
    return CommandLine.ExitCode.SOFTWARE;
  }
}
