package chat.parley.server.admin.command;

import chat.parley.plugin.PluginCommand;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.admin.Operator;
import chat.parley.server.admin.audit.AuditLog;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console: finds the command, runs it, writes the audit log and tells the activity stream. */
public final class AuditedConsole implements CommandConsole {
  private static final Logger LOG = LoggerFactory.getLogger(AuditedConsole.class);
  private static final int LONGEST_LINE = 1_000;

  private final CommandTable commands;
  private final Completion completion;
  private final AuditLog audit;
  private final ActivityStream activity;
  private final Clock clock;

  /** A console with the server's own commands and those of the plugins that run. */
  public AuditedConsole(
      CommandTargets targets,
      Supplier<List<PluginCommand>> ofPlugins,
      AuditLog audit,
      ActivityStream activity,
      Clock clock) {
    var own = OwnCommands.on(() -> targets, () -> this.commands().all());
    this.commands = new CommandTable(own, ofPlugins);
    this.completion = new Completion(commands);
    this.audit = audit;
    this.activity = activity;
    this.clock = clock;
  }

  @Override
  public CommandResult run(Operator operator, String line) {
    if (line.length() > LONGEST_LINE) {
      return new CommandResult.Failure("A line has at most %d characters.".formatted(LONGEST_LINE));
    }
    try {
      return run(operator, Words.of(line));
    } catch (IllegalArgumentException openQuote) {
      return new CommandResult.Failure(words(openQuote));
    }
  }

  @Override
  public CommandResult run(Operator operator, List<String> words) {
    if (words.isEmpty()) {
      return new CommandResult.Text("");
    }
    var command = commands.find(words);
    if (command.isEmpty()) {
      return new CommandResult.Failure(
          "There is no command %s. Type help for a list.".formatted(words.getFirst()));
    }
    var result = attempt(command.get(), words);
    record(operator, command.get(), words, result);
    return result;
  }

  @Override
  public Weight weigh(String line) {
    try {
      return weigh(Words.of(line));
    } catch (IllegalArgumentException _) {
      return Weight.READS; // an open quote: nothing will run
    }
  }

  @Override
  public Weight weigh(List<String> words) {
    return commands.find(words).map(ConsoleCommand::weight).orElse(Weight.READS);
  }

  @Override
  public List<String> complete(String line) {
    return completion.of(line);
  }

  private CommandTable commands() {
    return commands;
  }

  private static CommandResult attempt(ConsoleCommand command, List<String> words) {
    try {
      return command.action().apply(command.arguments(words));
    } catch (IllegalArgumentException refused) {
      return new CommandResult.Failure(words(refused));
    } catch (RuntimeException broken) {
      LOG.error("command {} failed", command.name(), broken);
      return new CommandResult.Failure(
          "%s failed because of a fault in the server; its log says more."
              .formatted(command.name()));
    }
  }

  private void record(
      Operator operator, ConsoleCommand command, List<String> words, CommandResult result) {
    var deed = words.stream().map(Words::quoted).collect(Collectors.joining(" "));
    var outcome =
        switch (result) {
          case CommandResult.Text _, CommandResult.Table _ -> "done";
          case CommandResult.Failure(var reason) -> reason;
        };
    audit.record(operator, deed, outcome);
    if (command.weight() != Weight.READS) {
      activity.publish(new Activity.AdminActed(clock.instant(), operator.name(), deed));
    }
  }

  private static String words(IllegalArgumentException refused) {
    var message = refused.getMessage();
    return message == null ? "The command was refused." : message;
  }
}
