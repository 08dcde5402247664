package chat.parley.server.plugin;

import chat.parley.plugin.CommandOutput;
import chat.parley.plugin.PluginCommand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** The console commands plugins have added. Thread: any. */
final class CommandTable {
  private final Set<String> reserved;
  private final Map<String, PluginCommand> commands = new ConcurrentSkipListMap<>();

  /** A table in which the server's own command names cannot be taken. */
  CommandTable(Set<String> reserved) {
    this.reserved = Set.copyOf(reserved);
  }

  /**
   * Adds a command.
   *
   * @return removes it again
   * @throws IllegalArgumentException when the name is taken or no word
   */
  Runnable add(PluginCommand command, PluginGuard guard) {
    var name = command.name();
    if (!name.matches("[a-z][a-z0-9-]{0,31}")) {
      throw new IllegalArgumentException("not a command name: " + name);
    }
    var guarded = guarded(command, guard);
    if (reserved.contains(name) || commands.putIfAbsent(name, guarded) != null) {
      throw new IllegalArgumentException("there is a command '%s' already".formatted(name));
    }
    return () -> commands.remove(name, guarded);
  }

  /** All of them, in the order of their names. */
  List<PluginCommand> list() {
    return List.copyOf(commands.values());
  }

  private static PluginCommand guarded(PluginCommand command, PluginGuard guard) {
    return new PluginCommand(
        command.name(),
        command.summary(),
        command.parameters(),
        arguments -> run(command, arguments, guard));
  }

  private static CommandOutput run(
      PluginCommand command, Map<String, String> arguments, PluginGuard guard) {
    if (!guard.enter()) {
      throw new IllegalArgumentException(
          "the plugin of '%s' has stopped".formatted(command.name()));
    }
    try {
      return command.action().apply(arguments);
    } catch (IllegalArgumentException refused) {
      throw refused;
    } catch (RuntimeException | LinkageError thrown) {
      guard.fault(Hook.COMMAND, "its command " + command.name(), thrown);
      throw new IllegalArgumentException(
          "'%s' failed, the log says why".formatted(command.name()), thrown);
    } finally {
      guard.leave();
    }
  }
}
