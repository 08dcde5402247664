package chat.parley.admin.web;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.ReEnrolment;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.protocol.Frame;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.admin.AccountKeyViews;
import chat.parley.server.admin.AdminSeams;
import chat.parley.server.admin.ConnectedClient;
import chat.parley.server.admin.Connections;
import chat.parley.server.admin.Door;
import chat.parley.server.admin.KeyRing.Rotation;
import chat.parley.server.admin.KeyRing.ServerIdentity;
import chat.parley.server.admin.Overview.DoorState;
import chat.parley.server.admin.ReEnrolments;
import chat.parley.server.admin.WaitingConnection;
import chat.parley.server.keys.notice.AdminNotices;
import chat.parley.server.keys.notice.NoticeChange;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.BootKeyRecord;
import chat.parley.server.store.DeviceRecord;
import chat.parley.server.store.InMemoryAccountStore;
import chat.parley.server.store.InMemoryBootKeyStore;
import chat.parley.server.store.InMemoryNoticeStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A server without sockets or people: accounts, connections and keys that tests put there. */
final class PretendServer implements PushPort, Connections, Door, ReEnrolments {
  final ActivityStream activity = new ActivityStream(100);
  final PretendPlugins plugins = new PretendPlugins();
  private final InMemoryAccountStore accounts = new InMemoryAccountStore();
  private final List<ConnectedClient> connected = new CopyOnWriteArrayList<>();
  private final List<WaitingConnection> waiting = new CopyOnWriteArrayList<>();
  private final InMemoryBootKeyStore bootKeys = new InMemoryBootKeyStore();
  private final List<Rotation> rotations = new CopyOnWriteArrayList<>();
  private final Clock clock;
  private final AdminNotices notices;
  private volatile DoorState door = DoorState.OPEN;
  private volatile boolean down;
  private volatile long connections;

  PretendServer(Clock clock) {
    this.clock = clock;
    this.notices = notices();
    bootKeys.append(bootKey(1, "boot"));
  }

  AdminSeams seams(Path folder) {
    var keys = new PretendKeys(clock);
    return new AdminSeams(
        accounts,
        bootKeys,
        this,
        activity,
        this,
        this,
        this::rotate,
        this::announce,
        notices,
        this,
        new AccountKeyViews(keys, keys, notices, this, clock),
        plugins,
        this::identity,
        () -> down = true,
        folder,
        clock);
  }

  private AdminNotices notices() {
    var random = new SecureRandom();
    var identity =
        new chat.parley.server.keys.ServerIdentity(HybridPrivateKey.generate(random), random);
    return new AdminNotices(identity, new InMemoryNoticeStore(accounts), Set::of, this, clock);
  }

  boolean isDown() {
    return down;
  }

  void open(String name, int devices) {
    var account = accounts.put(name, devices, clock.instant());
    activity.publish(new Activity.AccountOpened(clock.instant(), account.id(), account.name()));
  }

  void connect(String name, String address) {
    var account = accounts.byName(new CanonicalName(name)).orElseThrow();
    connections++;
    var device = account.devices().getFirst().id();
    activity.publish(
        new Activity.ConnectionOpened(clock.instant(), connections, address, "X25519MLKEM768"));
    connected.add(
        new ConnectedClient(
            connections, name, device.toString(), address, clock.instant(), "X25519MLKEM768"));
    activity.publish(
        new Activity.SignedIn(
            clock.instant(), connections, account.name(), account.id(), device, address));
  }

  void knock(String address) {
    connections++;
    waiting.add(new WaitingConnection(connections, address, clock.instant(), "greeting"));
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
    return accounts.byId(account).stream()
        .flatMap(record -> record.devices().stream())
        .map(DeviceRecord::id)
        .filter(this::isConnected)
        .collect(Collectors.toSet());
  }

  @Override
  public void disconnect(AccountId account, GoodbyeReason reason, String detail) {
    var name = accounts.byId(account).orElseThrow().name().value();
    connected.removeIf(client -> client.name().equals(name));
    activity.publish(
        new Activity.ConnectionClosed(clock.instant(), connections, name, reason.name()));
  }

  @Override
  public void disconnect(DeviceId device, GoodbyeReason reason, String detail) {
    connected.removeIf(client -> client.device().equals(device.toString()));
  }

  @Override
  public String open(AccountId account) {
    notices.issue(account, new NoticeChange.Beginning(ReEnrolment.OPEN), "");
    return account + "-6f1d0c9a8b7e5f4d3c2b1a0918273645";
  }

  @Override
  public void close(AccountId account) {
    notices.issue(account, new NoticeChange.Beginning(ReEnrolment.CLOSED), "");
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

  private CompletionStage<BootKeyRecord> rotate() {
    var key = bootKey(bootKeys.list().size() + 1, "rotate");
    activity.publish(new Activity.BootKeyRotated(clock.instant(), key.sequence(), key.reason()));
    return bootKeys.append(key).thenApply(_ -> key);
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

  private Instant announce() {
    var now = clock.instant();
    var rotation =
        new Rotation(
            rotations.size() + 1,
            "70334 11908 65521 20047 93310 58826 41179 06652",
            now,
            now.plus(ServerRotation.NOTICE));
    rotations.add(rotation);
    return rotation.effectiveAt();
  }

  private ServerIdentity identity() {
    return new ServerIdentity(
        digest("server").toHex().substring(0, 32),
        "48213 90175 11840 77362 05941 63027 88116 29450",
        "Ed25519 with ML-DSA-65",
        rotations);
  }

  private static Bytes digest(String seed) {
    return Hash.of(Bytes.wrap(seed.getBytes(StandardCharsets.UTF_8))).value();
  }
}
