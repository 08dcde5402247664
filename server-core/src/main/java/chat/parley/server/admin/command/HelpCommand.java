package chat.parley.server.admin.command;

import static chat.parley.server.admin.command.CommandResult.Table;
import static chat.parley.server.admin.command.CommandResult.Text;

import java.util.List;
import java.util.function.Supplier;

/** Says what there is to type. */
final class HelpCommand {
  private final Supplier<List<ConsoleCommand>> commands;

  private HelpCommand(Supplier<List<ConsoleCommand>> commands) {
    this.commands = commands;
  }

  static ConsoleCommand over(Supplier<List<ConsoleCommand>> commands) {
    var help = new HelpCommand(commands);
    return ConsoleCommand.with(
        "help",
        Parameter.optional("command", help::firstWords),
        "Lists the commands, or explains one.",
        Weight.READS,
        arguments -> help.answer(arguments.getOrDefault("command", "")));
  }

  private CommandResult answer(String word) {
    var fitting =
        commands.get().stream()
            .filter(command -> word.isEmpty() || command.words().getFirst().equals(word))
            .toList();
    if (fitting.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no command %s. Type help for a list.".formatted(word));
    }
    return fitting.size() == 1 ? explain(fitting.getFirst()) : table(fitting);
  }

  private static CommandResult explain(ConsoleCommand command) {
    return new Text(command.usage() + "\n" + command.summary());
  }

  private static CommandResult table(List<ConsoleCommand> fitting) {
    return new Table(
        List.of("command", "what it does"),
        fitting.stream().map(command -> List.of(command.usage(), command.summary())).toList());
  }

  private List<String> firstWords() {
    return commands.get().stream().map(command -> command.words().getFirst()).distinct().toList();
  }
}
