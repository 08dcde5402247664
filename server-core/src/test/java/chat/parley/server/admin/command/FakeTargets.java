package chat.parley.server.admin.command;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.plugin.PluginCommand;
import chat.parley.protocol.Feature;
import chat.parley.protocol.Frame;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.admin.ConnectedClient;
import chat.parley.server.admin.Connections;
import chat.parley.server.admin.Door;
import chat.parley.server.admin.Overview.DoorState;
import chat.parley.server.admin.WaitingConnection;
import chat.parley.server.plugin.PluginInfo;
import chat.parley.server.plugin.PluginState;
import chat.parley.server.plugin.Plugins;
import chat.parley.server.plugin.PluginsFileException;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.BootKeyRecord;
import chat.parley.server.store.InMemoryAccountStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A server small enough for commands: people, a door, one plugin. */
final class FakeTargets implements PushPort, Connections, Door, Plugins {
  final InMemoryAccountStore accounts = new InMemoryAccountStore();
  final List<GoodbyeReason> goodbyes = new ArrayList<>();
  final List<PluginCommand> commands = new ArrayList<>();
  boolean down;
  private final Clock clock;
  private DoorState door = DoorState.OPEN;
  private PluginState emotes = new PluginState.Running("42 emotes");

  FakeTargets(Clock clock) {
    this.clock = clock;
  }

  CommandTargets targets() {
    return new CommandTargets(
        accounts, this, this, this, this::rotate, this, () -> down = true, clock);
  }

  void add(String name) {
    accounts.put(name, 1, clock.instant());
  }

  boolean isDisabled(String name) {
    return accounts.byName(new CanonicalName(name)).orElseThrow().disabled();
  }

  @Override
  public void toAccount(AccountId account, Frame frame) {}

  @Override
  public void toDevice(DeviceId device, Frame frame) {}

  @Override
  public void toEveryone(Frame frame) {}

  @Override
  public void together(Runnable sends) {
    sends.run();
  }

  @Override
  public boolean isConnected(DeviceId device) {
    return true;
  }

  @Override
  public Set<DeviceId> connectedDevices(AccountId account) {
    return Set.of(accounts.byId(account).orElseThrow().devices().getFirst().id());
  }

  @Override
  public void disconnect(AccountId account, GoodbyeReason reason, String detail) {
    goodbyes.add(reason);
  }

  @Override
  public List<WaitingConnection> waiting() {
    return List.of(new WaitingConnection(7, "10.0.0.7", clock.instant(), "greeting"));
  }

  @Override
  public List<ConnectedClient> connected() {
    return List.of();
  }

  @Override
  public DoorState state() {
    return door;
  }

  @Override
  public void move(DoorState wanted) {
    door = wanted;
  }

  @Override
  public List<PluginInfo> list() {
    return List.of(
        new PluginInfo("emotes", "1.0.0", "emotes.jar", PluginInfo.Origin.INSTALLATION, emotes, 0));
  }

  @Override
  public List<Feature> features() {
    return List.of();
  }

  @Override
  public List<PluginCommand> commands() {
    return commands;
  }

  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }

  @Override
  public void enable(String id) {
    check(id);
    emotes = new PluginState.Running("42 emotes");
  }

  @Override
  public void disable(String id) {
    check(id);
    emotes = new PluginState.Disabled();
  }

  @Override
  public <C> Optional<C> find(Class<C> capability) {
    return Optional.empty();
  }

  private static void check(String id) {
    if (!id.equals("emotes")) {
      throw new PluginsFileException("There is no plugin " + id + ".");
    }
  }

  private CompletionStage<BootKeyRecord> rotate() {
    return CompletableFuture.completedFuture(
        new BootKeyRecord(
            2,
            Bytes.zeros(1),
            Bytes.zeros(32),
            Bytes.zeros(1),
            clock.instant(),
            clock.instant(),
            "rotate"));
  }
}
