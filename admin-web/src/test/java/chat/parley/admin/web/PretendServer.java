package chat.parley.admin.web;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.verify.DeviceAddition;
import chat.parley.protocol.Frame;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.admin.AdminSeams;
import chat.parley.server.admin.ConnectedClient;
import chat.parley.server.admin.Connections;
import chat.parley.server.admin.Door;
import chat.parley.server.admin.KeyRing.ServerIdentity;
import chat.parley.server.admin.Overview.DoorState;
import chat.parley.server.admin.WaitingConnection;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.BootKeyRecord;
import chat.parley.server.store.BootKeyStore;
import chat.parley.server.store.DeviceRecord;
import chat.parley.server.store.EnrolResult;
import chat.parley.server.store.NewAccount;
import chat.parley.server.store.PasswordLogin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A server without sockets or people: accounts, connections and keys that tests put there. */
final class PretendServer implements AccountStore, PushPort, Connections, Door, BootKeyStore {
  final ActivityStream activity = new ActivityStream(100);
  final PretendPlugins plugins = new PretendPlugins();
  private final Map<String, AccountRecord> accounts = new ConcurrentSkipListMap<>();
  private final List<ConnectedClient> connected = new CopyOnWriteArrayList<>();
  private final List<WaitingConnection> waiting = new CopyOnWriteArrayList<>();
  private final List<BootKeyRecord> bootKeys = new CopyOnWriteArrayList<>();
  private final Clock clock;
  private volatile DoorState door = DoorState.OPEN;
  private volatile boolean down;
  private volatile long connections;

  PretendServer(Clock clock) {
    this.clock = clock;
    bootKeys.add(bootKey(1, "boot"));
  }

  AdminSeams seams(Path folder) {
    return new AdminSeams(
        this,
        this,
        this,
        activity,
        this,
        this,
        this::rotate,
        plugins,
        this::identity,
        () -> down = true,
        folder,
        clock);
  }

  boolean isDown() {
    return down;
  }

  void open(String name, int devices) {
    var id = AccountId.of(digest(name).slice(0, 16));
    var records =
        IntStream.range(0, devices)
            .mapToObj(number -> digest(name + number))
            .map(seed -> new DeviceRecord(DeviceId.of(seed.slice(0, 16)), seed, clock.instant()))
            .toList();
    var login = new PasswordLogin(Bytes.zeros(16), 65_536, 3, 1, Bytes.zeros(32));
    accounts.put(
        name,
        new AccountRecord(
            id,
            new CanonicalName(name),
            clock.instant(),
            false,
            login,
            digest("key " + name),
            1,
            records));
    activity.publish(new Activity.AccountOpened(clock.instant(), id, new CanonicalName(name)));
  }

  void connect(String name, String address) {
    var account = accounts.get(name);
    if (account == null) {
      throw new IllegalArgumentException(name);
    }
    connections++;
    var device = account.devices().getFirst().id();
    activity.publish(
        new Activity.ConnectionOpened(clock.instant(), connections, address, "X25519MLKEM768"));
    connected.add(
        new ConnectedClient(
            connections, name, device.toString(), address, clock.instant(), "", "X25519MLKEM768"));
    activity.publish(
        new Activity.SignedIn(
            clock.instant(), connections, account.name(), account.id(), device, address));
  }

  void knock(String address) {
    connections++;
    waiting.add(new WaitingConnection(connections, address, clock.instant(), "greeting"));
  }

  @Override
  public Optional<AccountRecord> byName(CanonicalName name) {
    return Optional.ofNullable(accounts.get(name.value()));
  }

  @Override
  public Optional<AccountRecord> byId(AccountId account) {
    return accounts.values().stream().filter(each -> each.id().equals(account)).findFirst();
  }

  @Override
  public List<AccountRecord> list(String part, int offset, int limit) {
    return accounts.values().stream()
        .filter(each -> each.name().value().contains(part))
        .skip(offset)
        .limit(limit)
        .toList();
  }

  @Override
  public long count() {
    return accounts.size();
  }

  @Override
  public CompletionStage<CreateResult> create(NewAccount account) {
    throw new UnsupportedOperationException("tests open accounts");
  }

  @Override
  public CompletionStage<EnrolResult> enrol(DeviceAddition addition) {
    throw new UnsupportedOperationException("tests open accounts");
  }

  @Override
  public CompletionStage<Void> setDisabled(AccountId account, boolean disabled) {
    var old = byId(account).orElseThrow();
    accounts.put(
        old.name().value(),
        new AccountRecord(
            old.id(),
            old.name(),
            old.createdAt(),
            disabled,
            old.login(),
            old.identityFingerprint(),
            1,
            old.devices()));
    return CompletableFuture.allOf();
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
    return connected.stream().anyMatch(client -> client.device().equals(device.toString()));
  }

  @Override
  public Set<DeviceId> connectedDevices(AccountId account) {
    return byId(account).stream()
        .flatMap(record -> record.devices().stream())
        .map(DeviceRecord::id)
        .filter(this::isConnected)
        .collect(Collectors.toSet());
  }

  @Override
  public void disconnect(AccountId account, GoodbyeReason reason, String detail) {
    var name = byId(account).orElseThrow().name().value();
    connected.removeIf(client -> client.name().equals(name));
    activity.publish(
        new Activity.ConnectionClosed(clock.instant(), connections, name, reason.name()));
  }

  @Override
  public List<WaitingConnection> waiting() {
    return List.copyOf(waiting);
  }

  @Override
  public List<ConnectedClient> connected() {
    return List.copyOf(connected);
  }

  @Override
  public DoorState state() {
    return door;
  }

  @Override
  public void move(DoorState wanted) {
    door = wanted;
    activity.publish(new Activity.DoorMoved(clock.instant(), wanted == DoorState.OPEN));
  }

  @Override
  public CompletionStage<Void> append(BootKeyRecord key) {
    bootKeys.addFirst(key);
    return CompletableFuture.allOf();
  }

  @Override
  public List<BootKeyRecord> list() {
    return List.copyOf(bootKeys);
  }

  private CompletionStage<BootKeyRecord> rotate() {
    var key = bootKey(bootKeys.size() + 1, "rotate");
    activity.publish(new Activity.BootKeyRotated(clock.instant(), key.sequence(), key.reason()));
    return append(key).thenApply(_ -> key);
  }

  private BootKeyRecord bootKey(long sequence, String reason) {
    var fingerprint = digest("boot key " + sequence);
    var now = clock.instant();
    return new BootKeyRecord(
        sequence,
        Bytes.zeros(1),
        fingerprint,
        Bytes.zeros(1),
        now,
        now.plus(Duration.ofDays(30)),
        reason);
  }

  private ServerIdentity identity() {
    return new ServerIdentity(
        digest("server").toHex().substring(0, 32),
        "48213 90175 11840 77362 05941 63027 88116 29450",
        "Ed25519 with ML-DSA-65");
  }

  private static Bytes digest(String seed) {
    try {
      return Bytes.wrap(
          MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
