package chat.parley.client.scene;

import chat.parley.client.ServerAddress;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.protocol.Feature;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.RefusalCode;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.core.CoreServices;
import chat.parley.server.keys.BootKeys;
import chat.parley.server.keys.IdentityFile;
import chat.parley.server.keys.ServerIdentity;
import chat.parley.server.session.ConnectionRequests;
import chat.parley.server.session.SessionRegistry;
import chat.parley.server.store.CoreStores;
import chat.parley.server.transport.ChatServer;
import chat.parley.server.transport.ChatServerConfig;
import chat.parley.server.transport.ChatServerParts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real server on a free port of the loopback address, over a real store. */
public final class House implements AutoCloseable {
  private final SecureRandom random = new SecureRandom();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ActivityStream activity = new ActivityStream(100);
  private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
  private final ShiftedClock clock;
  private final CoreStores stores;
  private final SessionRegistry sessions;
  private final CoreServices core;
  private final ServerIdentity identity;
  private final ChatServer chat;

  /** A new server in that folder. */
  public House(Path folder, ShiftedClock clock) {
    this.clock = clock;
    stores = CoreStores.open(folder.resolve("core.db"), clock, random, meters);
    sessions = new SessionRegistry(new ConnectionRequests(100), activity, clock, blocking);
    var plugins = new OpenHouse(stores.accounts(), sessions);
    core = new CoreServices(stores, plugins, sessions, activity, clock, meters);
    identity = new IdentityFile(folder.resolve("identity.key"), random).open();
    var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    chat = ChatServer.start(ChatServerConfig.on(any), parts(plugins));
  }

  /** Where it listens. */
  public ServerAddress address() {
    return new ServerAddress(
        chat.address().getAddress().getHostAddress(), chat.address().getPort());
  }

  /** How many messages it has refused for this reason. */
  public long refusals(RefusalCode code) {
    return (long) meters.get("parley.messages.refused").tag("code", code.name()).counter().count();
  }

  /** How far each device of somebody says it has stored a conversation. */
  public List<Long> cursors(String name, ConversationId conversation) {
    return stores
        .database()
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT k.sequence FROM cursors k"
                            + " JOIN conversations c ON c.key = k.conversation"
                            + " JOIN devices d ON d.key = k.device"
                            + " JOIN accounts a ON a.key = d.account"
                            + " WHERE a.name = :name AND c.conversation = :conversation")
                    .bind("name", name)
                    .bind("conversation", conversation.value().readOnlyArray())
                    .mapTo(Long.class)
                    .list());
  }

  /** Says goodbye to somebody's every device. */
  public void disconnect(String name, GoodbyeReason reason) {
    var account = stores.accounts().byName(new CanonicalName(name)).orElseThrow();
    sessions.disconnect(account.id(), reason, "You were sent away.");
  }

  @Override
  public void close() {
    chat.close();
    core.close();
    stores.close();
    blocking.close();
    identity.close();
  }

  private ChatServerParts parts(OpenHouse plugins) {
    var bootKeys = new BootKeys(identity, stores.bootKeys(), activity, clock, random);
    bootKeys.boot().toCompletableFuture().join();
    return new ChatServerParts(
        identity,
        bootKeys,
        stores.accounts(),
        stores.installation(),
        sessions,
        core.handlers(identity.serverId(), plugins),
        () -> List.of(new Feature("friends", "1.0.0")),
        activity,
        meters,
        clock,
        random);
  }
}
