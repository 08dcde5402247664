package chat.parley.server.admin.command;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server's own commands: the one place that lists them all. */
public final class OwnCommands {
  private OwnCommands() {}

  /** First words of all of them, which no plugin's command can have. */
  public static Set<String> firstWords() {
    return on(OwnCommands::nothing, List::of).stream()
        .map(command -> command.words().getFirst())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The commands.
   *
   * @param targets asked when a command runs, not before
   * @param all every command there is, for the help
   */
  static List<ConsoleCommand> on(
      Supplier<CommandTargets> targets, Supplier<List<ConsoleCommand>> all) {
    return Stream.of(
            UserCommands.on(targets),
            DeviceCommands.on(targets),
            ServerCommands.on(targets),
            PluginSwitchCommands.on(targets),
            List.of(HelpCommand.over(all)))
        .flatMap(List::stream)
        .toList();
  }

  private static CommandTargets nothing() {
    throw new IllegalStateException("these commands only tell their words");
  }
}
