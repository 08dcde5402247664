package chat.parley.server.admin;

import chat.parley.crypto.id.CanonicalName;
import chat.parley.server.admin.audit.AuditLog;
import chat.parley.server.admin.command.AuditedConsole;
import chat.parley.server.admin.command.CommandConsole;
import chat.parley.server.admin.command.CommandTargets;
import chat.parley.server.plugin.PluginState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The admin port over the running server. */
public final class LiveServerAdmin implements ServerAdmin {
  private final AdminSeams server;
  private final UserViews users;
  private final Tally tally;
  private final ActivityFeed lines;
  private final CommandConsole console;
  private final DiskUse disk;
  private final Instant startedAt;

  /** A port that listens to the server's activity from now on. */
  public LiveServerAdmin(AdminSeams server, AuditLog audit) {
    this.server = server;
    this.users = new UserViews(server.accounts(), server.push());
    this.tally = Tally.of(server.activity(), server.clock());
    this.lines = ActivityLines.of(server.activity());
    this.disk = new DiskUse(server.dataFolder());
    this.startedAt = server.clock().instant();
    this.console =
        new AuditedConsole(
            targets(server), server.plugins()::commands, audit, server.activity(), server.clock());
  }

  @Override
  public Overview overview() {
    return new Overview(
        server.door().state(),
        server.connections().connected().size(),
        server.connections().waiting().size(),
        tally.messagesPerSecond(),
        tally.messages(),
        tally.refusedSignIns(),
        disk.percent(),
        Duration.between(startedAt, server.clock().instant()));
  }

  @Override
  public List<UserView> users(UserQuery query) {
    return users.find(query);
  }

  @Override
  public Optional<UserView> user(String name) {
    return CanonicalName.parse(name).flatMap(server.accounts()::byName).map(users::view);
  }

  @Override
  public Optional<AccountKeys> accountKeys(String name) {
    return CanonicalName.parse(name).flatMap(server.accounts()::byName).map(server.keys()::of);
  }

  @Override
  public long userCount() {
    return server.accounts().count();
  }

  @Override
  public List<WaitingConnection> waiting() {
    return server.connections().waiting().stream()
        .sorted(Comparator.comparing(WaitingConnection::since))
        .toList();
  }

  @Override
  public List<ConnectedClient> connected() {
    return server.connections().connected().stream()
        .sorted(Comparator.comparing(ConnectedClient::name).thenComparing(ConnectedClient::id))
        .toList();
  }

  @Override
  public KeyRing keys() {
    var bootKeys =
        server.bootKeys().list().stream()
            .map(
                key ->
                    new KeyRing.BootKey(
                        key.sequence(),
                        HexGroups.of(key.fingerprint()),
                        key.notBefore(),
                        key.notAfter(),
                        key.reason()))
            .toList();
    return new KeyRing(server.identity().get(), bootKeys);
  }

  @Override
  public List<PluginView> plugins() {
    return server.plugins().list().stream()
        .map(
            plugin ->
                new PluginView(
                    plugin.id(),
                    plugin.version(),
                    state(plugin.state()),
                    plugin.state().detail(),
                    plugin.source(),
                    plugin.faults()))
        .toList();
  }

  @Override
  public Optional<String> pluginsProblem() {
    return server.plugins().problem();
  }

  @Override
  public ActivityFeed activity() {
    return lines;
  }

  @Override
  public CommandConsole console() {
    return console;
  }

  private static PluginView.State state(PluginState state) {
    return switch (state) {
      case PluginState.Running _ -> PluginView.State.RUNNING;
      case PluginState.Disabled _ -> PluginView.State.OFF;
      case PluginState.Failed _ -> PluginView.State.FAILED;
    };
  }

  private static CommandTargets targets(AdminSeams server) {
    return new CommandTargets(
        server.accounts(),
        server.push(),
        server.connections(),
        server.door(),
        server.rotation(),
        server.identityRotation(),
        server.notices(),
        server.reEnrolments(),
        server.keys(),
        server.plugins(),
        server.shutdown(),
        server.clock());
  }
}
