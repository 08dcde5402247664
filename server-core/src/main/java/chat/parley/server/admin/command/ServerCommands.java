package chat.parley.server.admin.command;

import chat.parley.server.admin.ConnectedClient;
import chat.parley.server.admin.Overview.DoorState;
import chat.parley.server.admin.WaitingConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Commands about the server itself: its door, its connections, its boot key, its end. */
final class ServerCommands {
  private static final int SHOWN_HEX = 16;

  private final Supplier<CommandTargets> targets;

  private ServerCommands(Supplier<CommandTargets> targets) {
    this.targets = targets;
  }

  static List<ConsoleCommand> on(Supplier<CommandTargets> targets) {
    var server = new ServerCommands(targets);
    return List.of(
        ConsoleCommand.plain(
            "connections", "Lists both registries.", Weight.READS, _ -> server.connections()),
        ConsoleCommand.plain(
            "door", "Says whether new connections are taken.", Weight.READS, _ -> server.door()),
        ConsoleCommand.plain(
            "door open",
            "Takes new connections.",
            Weight.CHANGES,
            _ -> server.move(DoorState.OPEN)),
        ConsoleCommand.plain(
            "door close",
            "Takes no new connections; those that exist stay.",
            Weight.CHANGES,
            _ -> server.move(DoorState.CLOSED)),
        ConsoleCommand.plain(
            "rotate",
            "Makes a new boot key; connections that exist keep theirs.",
            Weight.CHANGES,
            _ -> server.rotate()),
        ConsoleCommand.plain(
            "rotate-identity",
            "Announces a new server identity, which signs in 30 days; clients of this version refuse it then.",
            Weight.DANGEROUS,
            _ -> server.rotateIdentity()),
        ConsoleCommand.plain(
            "shutdown",
            "Ends the server; everybody is disconnected.",
            Weight.DANGEROUS,
            _ -> server.shutDown()));
  }

  private CommandResult connections() {
    var waiting = targets.get().connections().waiting().stream().map(this::row);
    var connected = targets.get().connections().connected().stream().map(this::row);
    var rows = Stream.concat(waiting, connected).toList();
    return rows.isEmpty()
        ? new CommandResult.Text("Nobody is connected.")
        : new CommandResult.Table(List.of("#", "who", "address", "for", ""), rows);
  }

  private List<String> row(WaitingConnection waiting) {
    return List.of(
        Long.toString(waiting.id()), "–", waiting.address(), age(waiting.since()), waiting.stage());
  }

  private List<String> row(ConnectedClient client) {
    return List.of(
        Long.toString(client.id()),
        client.name(),
        client.address(),
        age(client.since()),
        client.tlsGroup());
  }

  private String age(Instant since) {
    var age = Duration.between(since, targets.get().clock().instant());
    return age.toHours() > 0
        ? "%d h %02d min".formatted(age.toHours(), age.toMinutesPart())
        : "%d min %02d s".formatted(age.toMinutes(), age.toSecondsPart());
  }

  private CommandResult door() {
    return new CommandResult.Text(
        "The door is %s.".formatted(targets.get().door().state().name().toLowerCase(Locale.ROOT)));
  }

  private CommandResult move(DoorState wanted) {
    targets.get().door().move(wanted);
    return door();
  }

  private CommandResult rotate() {
    var key = targets.get().rotation().rotate().toCompletableFuture().join();
    return new CommandResult.Text(
        "Boot key %d is in use, fingerprint %s…"
            .formatted(key.sequence(), key.fingerprint().toHex().substring(0, SHOWN_HEX)));
  }

  private CommandResult rotateIdentity() {
    var from = targets.get().identityRotation().announce();
    return new CommandResult.Text(
        "A new server identity is announced. It signs from %s on; back up identity.key now."
            .formatted(from.truncatedTo(ChronoUnit.SECONDS)));
  }

  private CommandResult shutDown() {
    targets.get().shutdown().run();
    return new CommandResult.Text("The server is shutting down.");
  }
}
