package chat.parley.server.plugin;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.plugin.Directory;
import chat.parley.plugin.MessageArchive;
import chat.parley.plugin.PluginCommands;
import chat.parley.plugin.PluginContext;
import chat.parley.plugin.PluginEvents;
import chat.parley.plugin.PluginRequestHandler;
import chat.parley.plugin.PluginRequests;
import chat.parley.plugin.RequestRule;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.PluginPush;
import chat.parley.server.database.SqliteFile;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one plugin is given, from its start to its stop. */
final class ServerPluginContext implements PluginContext {
  private final String id;
  private final Record settings;
  private final ClassLoader loader;
  private final PluginServices services;
  private final PluginStorage storage;
  private final PluginTables tables;
  private final PluginGuard guard;
  private final Listeners listeners;
  private final Registrations registrations;
  private final Logger log;
  private volatile String status = "";
  private @Nullable SqliteFile file;

  ServerPluginContext(
      OpenedJar jar,
      Record settings,
      PluginServices services,
      PluginStorage storage,
      PluginTables tables,
      PluginGuard guard,
      PluginThread thread) {
    this.id = jar.id();
    this.settings = settings;
    this.loader = jar.copy().loader();
    this.services = services;
    this.storage = storage;
    this.tables = tables;
    this.guard = guard;
    this.registrations = new Registrations();
    this.listeners = new Listeners(thread, registrations);
    this.log = LoggerFactory.getLogger("plugin." + id);
  }

  @Override
  public <S extends Record> S settings(Class<S> type) {
    return type.cast(settings);
  }

  @Override
  public PluginRequests requests() {
    return this::handle;
  }

  @Override
  public PluginEvents events() {
    return listeners;
  }

  @Override
  public PluginCommands commands() {
    return command -> registrations.add(tables.commands().add(command, guard));
  }

  @Override
  public <C> void provide(Class<C> capability, C provider) {
    registrations.add(tables.capabilities().add(capability, provider, id));
  }

  @Override
  public Directory directory() {
    return services.directory();
  }

  @Override
  public MessageArchive messages() {
    return services.messages();
  }

  @Override
  public void push(AccountId account, String type, Bytes payload) {
    checkType(type);
    if (payload.length() > FrameLimits.PLUGIN_PAYLOAD.amount()) {
      throw new IllegalArgumentException("a push of %d bytes".formatted(payload.length()));
    }
    services.pushes().toAccount(account, new PluginPush(type, payload));
  }

  @Override
  public synchronized Jdbi storage(String... migrations) {
    if (file != null) {
      throw new IllegalStateException("the storage is open already: keep what the first call gave");
    }
    var opened = storage.open(id, loader, List.of(migrations));
    file = opened;
    return opened.jdbi();
  }

  @Override
  public Clock clock() {
    return services.clock();
  }

  @Override
  public Logger log() {
    return log;
  }

  @Override
  public void status(String words) {
    status = words;
  }

  /** What the plugin says of itself. */
  String status() {
    return status;
  }

  Listeners listeners() {
    return listeners;
  }

  /** Takes back everything registered; the storage stays open for what is still under way. */
  void withdraw() {
    registrations.undo();
  }

  /** Closes the storage, if it was opened. */
  synchronized void closeStorage() {
    if (file != null) {
      file.close();
    }
  }

  private void handle(String type, RequestRule rule, PluginRequestHandler handler) {
    checkType(type);
    registrations.add(tables.requests().add(type, new RequestTable.Service(rule, handler, guard)));
  }

  private void checkType(String type) {
    if (!type.startsWith(id + "/")) {
      throw new IllegalArgumentException("'%s' does not start with '%s/'".formatted(type, id));
    }
  }
}
