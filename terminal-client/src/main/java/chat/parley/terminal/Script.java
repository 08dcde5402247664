package chat.parley.terminal;

import java.io.BufferedReader;
import java.io.IOException;

/** Runs one command a line until {@code quit} or the end of the input. Thread: its own. */
final class Script {
  private final CommandRunner runner;
  private final Output output;

  Script(CommandRunner runner, Output output) {
    this.runner = runner;
    this.output = output;
  }

  /**
   * A command that fails says so and the next one runs.
   *
   * @return whether all went well
   */
  ExitCode run(BufferedReader input) throws IOException, InterruptedException {
    var end = ExitCode.WELL;
    for (var line = input.readLine(); line != null; line = input.readLine()) {
      try {
        var words = ShellWords.split(line);
        if (words.isEmpty()) {
          continue;
        }
        var command = CommandForm.parse(words);
        if (command instanceof Command.Quit) {
          return end;
        }
        runner.run(command);
      } catch (CommandFailedException failed) {
        output.print(failed.line());
        end = ExitCode.COMMAND_FAILED;
      } catch (IllegalArgumentException misspelt) {
        output.print(new Line.Error("USAGE", String.valueOf(misspelt.getMessage())));
        end = ExitCode.COMMAND_FAILED;
      }
    }
    return end;
  }
}
