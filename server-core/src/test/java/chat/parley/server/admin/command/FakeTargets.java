package chat.parley.server.admin.command;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.plugin.PluginCommand;
import chat.parley.protocol.Feature;
import chat.parley.protocol.Frame;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.admin.AccountKeyViews;
import chat.parley.server.admin.ConnectedClient;
import chat.parley.server.admin.Connections;
import chat.parley.server.admin.Door;
import chat.parley.server.admin.Overview.DoorState;
import chat.parley.server.admin.ReEnrolments;
import chat.parley.server.admin.WaitingConnection;
import chat.parley.server.keys.ServerIdentity;
import chat.parley.server.keys.notice.AdminNotices;
import chat.parley.server.plugin.PluginInfo;
import chat.parley.server.plugin.PluginState;
import chat.parley.server.plugin.Plugins;
import chat.parley.server.plugin.PluginsFileException;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.BootKeyRecord;
import chat.parley.server.store.InMemoryAccountStore;
import chat.parley.server.store.InMemoryNoticeStore;
import chat.parley.server.store.StatementStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A server small enough for commands: people, a door, one plugin. */
final class FakeTargets implements PushPort, Connections, Door, Plugins, ReEnrolments {
  final InMemoryAccountStore accounts = new InMemoryAccountStore();
  final List<GoodbyeReason> goodbyes = new ArrayList<>();
  final List<PluginCommand> commands = new ArrayList<>();
  boolean down;
  final AdminNotices notices;
  final Set<AccountId> mayBeginAnew = new HashSet<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private DoorState door = DoorState.OPEN;
  private PluginState emotes = new PluginState.Running("42 emotes");

  FakeTargets(Clock clock) {
    this.clock = clock;
    notices =
        new AdminNotices(
            new ServerIdentity(HybridPrivateKey.generate(random), random),
            new InMemoryNoticeStore(accounts),
            Set::of,
            this,
            clock);
  }

  CommandTargets targets() {
    return new CommandTargets(
        accounts,
        this,
        this,
        this,
        this::rotate,
        () -> clock.instant().plus(ServerRotation.NOTICE),
        notices,
        this,
        new AccountKeyViews(new NoStatements(), _ -> List.of(), notices, this, clock),
        this,
        () -> down = true,
        clock);
  }

  void add(String name) {
    accounts.put(name, 1, clock.instant());
  }

  String device(String name) {
    var account = accounts.byName(new CanonicalName(name)).orElseThrow();
    return account.devices().getFirst().id().toString();
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
  public void disconnect(DeviceId device, GoodbyeReason reason, String detail) {
    goodbyes.add(reason);
  }

  @Override
  public String open(AccountId account) {
    mayBeginAnew.add(account);
    return "a-token";
  }

  @Override
  public void close(AccountId account) {
    mayBeginAnew.remove(account);
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

  /** Devices that have published no key. */
  private static final class NoStatements implements StatementStore {
    @Override
    public Optional<Bytes> newest(ChainKey chain) {
      return Optional.empty();
    }

    @Override
    public Optional<Bytes> at(ChainKey chain, long number) {
      return Optional.empty();
    }

    @Override
    public List<Bytes> above(ChainKey chain, long number) {
      return List.of();
    }
  }
}
