package chat.parley.server.admin.command;

import chat.parley.plugin.CommandOutput;
import chat.parley.plugin.PluginCommand;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every command there is at the moment: the server's own and those of running plugins. */
final class CommandTable {
  private final List<ConsoleCommand> own;
  private final Supplier<List<PluginCommand>> ofPlugins;

  CommandTable(List<ConsoleCommand> own, Supplier<List<PluginCommand>> ofPlugins) {
    this.own = List.copyOf(own);
    this.ofPlugins = ofPlugins;
  }

  /** All commands by name; a plugin cannot take the place of one of the server's own. */
  List<ConsoleCommand> all() {
    return Stream.concat(
            own.stream(),
            ofPlugins.get().stream().map(CommandTable::adapt).filter(this::isNotTaken))
        .sorted(Comparator.comparing(ConsoleCommand::name))
        .toList();
  }

  /** The command that a line starts with; of two that fit, the longer name. */
  Optional<ConsoleCommand> find(List<String> line) {
    return all().stream()
        .filter(command -> command.startsOff(line))
        .max(Comparator.comparingInt(command -> command.words().size()));
  }

  private boolean isNotTaken(ConsoleCommand command) {
    return own.stream()
        .noneMatch(taken -> taken.words().getFirst().equals(command.words().getFirst()));
  }

  private static ConsoleCommand adapt(PluginCommand command) {
    return new ConsoleCommand(
        List.of(command.name()),
        command.parameters().stream().map(Parameter::ofPlugin).toList(),
        command.summary(),
        Weight.CHANGES,
        arguments -> result(command.action().apply(arguments)));
  }

  private static CommandResult result(CommandOutput output) {
    return switch (output) {
      case CommandOutput.Text(var text) -> new CommandResult.Text(text);
      case CommandOutput.Table(var columns, var rows) -> new CommandResult.Table(columns, rows);
    };
  }
}
