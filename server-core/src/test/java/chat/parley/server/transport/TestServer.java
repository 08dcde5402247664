package chat.parley.server.transport;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.protocol.Feature;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.keys.BootKeys;
import chat.parley.server.keys.ServerIdentity;
import chat.parley.server.keys.notice.AdminNotices;
import chat.parley.server.keys.notice.NoticeChange;
import chat.parley.server.session.ConnectionRequests;
import chat.parley.server.session.SessionRegistry;
import chat.parley.server.store.InMemoryAccountStore;
import chat.parley.server.store.InMemoryBootKeyStore;
import chat.parley.server.store.InMemoryNoticeStore;
import chat.parley.server.store.InstallationStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real chat server on a free port of the loopback address, over stores in memory. */
final class TestServer implements AutoCloseable {
  static final Feature EMOTES = new Feature("emotes", "1.0.0");

  final InMemoryAccountStore accounts = new InMemoryAccountStore();
  final ActivityStream activity = new ActivityStream(1000);
  final List<Activity> seen = new CopyOnWriteArrayList<>();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final EchoHandlers handlers = new EchoHandlers();
  final ServerIdentity identity;
  final BootKeys bootKeys;
  final SessionRegistry sessions;
  final AdminNotices notices;
  final ChatServer chat;
  private final ChatServerParts parts;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  TestServer() {
    this(100);
  }

  TestServer(int connectionRequests) {
    this(connectionRequests, Clock.systemUTC());
  }

  TestServer(int connectionRequests, Clock clock) {
    var random = new SecureRandom();
    activity.subscribe(seen::add);
    identity = new ServerIdentity(HybridPrivateKey.generate(random), random);
    bootKeys = new BootKeys(identity, new InMemoryBootKeyStore(), activity, clock, random);
    bootKeys.boot().toCompletableFuture().join();
    sessions =
        new SessionRegistry(new ConnectionRequests(connectionRequests), activity, clock, threads);
    notices =
        new AdminNotices(identity, new InMemoryNoticeStore(accounts), Set::of, sessions, clock);
    parts =
        new ChatServerParts(
            identity,
            bootKeys,
            accounts,
            new FixedInstallation(Bytes.random(random, 16), Bytes.random(random, 32)),
            sessions,
            handlers.all(),
            () -> List.of(EMOTES),
            activity,
            meters,
            clock,
            random);
    chat = startOn(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** Starts one more server of the same parts. */
  ChatServer startOn(InetSocketAddress address) {
    return ChatServer.start(ChatServerConfig.on(address), parts);
  }

  /** Enters a new account. */
  TestAccount account(String name) {
    var account = TestAccount.named(name);
    accounts.put(account.record());
    return account;
  }

  /** Does what an operator decides. */
  void issue(TestAccount account, NoticeChange change) {
    notices.issue(account.id(), change, "");
  }

  /** A client that has read the greeting. */
  TestClient connect() {
    return TestClient.connect(chat.address());
  }

  @Override
  public void close() {
    chat.close();
    threads.close();
    identity.close();
  }

  private record FixedInstallation(Bytes incarnation, Bytes decoySecret)
      implements InstallationStore {}
}
