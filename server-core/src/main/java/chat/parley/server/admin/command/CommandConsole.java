package chat.parley.server.admin.command;

import chat.parley.server.admin.Operator;
import java.util.List;

/**
 * Runs commands. Every run of a command that exists is audited with its outcome.
 *
 * <p>Thread: any that may block.
 */
public interface CommandConsole {
  /**
   * Runs one line, quoted as a shell quotes.
   *
   * @return {@link CommandResult.Failure} for whatever went wrong; never an exception
   */
  CommandResult run(Operator operator, String line);

  /** Runs a command given as words, as buttons do. */
  CommandResult run(Operator operator, List<String> words);

  /** How much a line can break; {@link Weight#READS} when there is no such command. */
  Weight weigh(String line);

  /** How much a command given as words can break. */
  Weight weigh(List<String> words);

  /**
   * What the last word of an unfinished line may become, at most 50 whole lines, in order; empty
   * when nothing fits.
   */
  List<String> complete(String line);
}
