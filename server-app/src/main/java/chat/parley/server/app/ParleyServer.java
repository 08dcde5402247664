package chat.parley.server.app;

import chat.parley.server.app.folder.StartProblem;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.slf4j.LoggerFactory;
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
    var program =
        new CommandLine(new ParleyServer())
            .addSubcommand(new ServerCommand(new ServerProcess(Clock.systemUTC(), out)))
            .setOut(out)
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler(ParleyServer::inOneLine);
    System.exit(program.execute(arguments));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: server or admin");
  }

  /** A person gets a line; the whole story of what was not foreseen goes to the log. */
  private static int inOneLine(Exception failed, CommandLine command, ParseResult parsed) {
    command.getErr().println("parley: " + Explanation.of(failed));
    if (!(failed instanceof StartProblem)) {
      LoggerFactory.getLogger(ParleyServer.class).error("ended by an unforeseen problem", failed);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
