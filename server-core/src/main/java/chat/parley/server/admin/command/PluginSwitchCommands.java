package chat.parley.server.admin.command;

import chat.parley.server.plugin.PluginInfo;
import chat.parley.server.plugin.Plugins;
import chat.parley.server.plugin.PluginsFileException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Commands that show plugins and switch them. */
final class PluginSwitchCommands {
  private final Supplier<CommandTargets> targets;

  private PluginSwitchCommands(Supplier<CommandTargets> targets) {
    this.targets = targets;
  }

  static List<ConsoleCommand> on(Supplier<CommandTargets> targets) {
    var commands = new PluginSwitchCommands(targets);
    var id = Parameter.required("id", commands::ids);
    return List.of(
        ConsoleCommand.plain("plugins", "Lists the plugins.", Weight.READS, _ -> commands.list()),
        ConsoleCommand.with(
            "plugins enable",
            id,
            "Switches a plugin on.",
            Weight.CHANGES,
            arguments -> commands.change(arguments, Plugins::enable)),
        ConsoleCommand.with(
            "plugins disable",
            id,
            "Switches a plugin off.",
            Weight.CHANGES,
            arguments -> commands.change(arguments, Plugins::disable)));
  }

  private CommandResult list() {
    var rows =
        plugins().list().stream()
            .map(
                plugin ->
                    List.of(plugin.id(), plugin.version(), word(plugin), plugin.state().detail()))
            .toList();
    return rows.isEmpty()
        ? new CommandResult.Text("No plugin was found.")
        : new CommandResult.Table(List.of("id", "version", "state", ""), rows);
  }

  private CommandResult change(Map<String, String> arguments, BiConsumer<Plugins, String> change) {
    var id = arguments.getOrDefault("id", "");
    try {
      change.accept(plugins(), id);
    } catch (PluginsFileException refused) {
      return new CommandResult.Failure(String.valueOf(refused.getMessage()));
    }
    return plugins().list().stream()
        .filter(plugin -> plugin.id().equals(id))
        .findFirst()
        .map(PluginSwitchCommands::report)
        .orElseGet(() -> new CommandResult.Failure("There is no plugin %s.".formatted(id)));
  }

  private static CommandResult report(PluginInfo plugin) {
    var words = "%s is %s".formatted(plugin.id(), word(plugin));
    var detail = plugin.state().detail();
    return new CommandResult.Text(detail.isEmpty() ? words + "." : words + ": " + detail);
  }

  private static String word(PluginInfo plugin) {
    return plugin.state().word().toLowerCase(Locale.ROOT);
  }

  private Plugins plugins() {
    return targets.get().plugins();
  }

  private List<String> ids() {
    return plugins().list().stream().map(PluginInfo::id).toList();
  }
}
