package chat.parley.testkit;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.plugin.Caller;
import chat.parley.plugin.ChatPlugin;
import chat.parley.plugin.CommandOutput;
import chat.parley.plugin.PluginCommand;
import chat.parley.plugin.PluginCommands;
import chat.parley.plugin.PluginContext;
import chat.parley.plugin.PluginEvents;
import chat.parley.plugin.PluginRequestHandler;
import chat.parley.plugin.PluginRequests;
import chat.parley.plugin.RequestRule;
import chat.parley.plugin.ServerEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's side of a plugin, for tests: requests, events and commands are given by hand, pushes
 * and what is provided can be looked at. Storage is a real SQLite file, so a second context on the
 * same folder is a restart.
 *
 * <p>Thread: the test's; listeners run at once.
 */
public final class FakePluginContext implements PluginContext {
  private final ChatPlugin plugin;
  private final Path folder;
  private final Record settings;
  private final FakeDirectory directory;
  private final FakeMessageArchive messages = new FakeMessageArchive();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-02T12:00:00Z"));
  private final Map<String, Handled> handlers = new HashMap<>();
  private final List<Consumer<ServerEvent>> listeners = new ArrayList<>();
  private final Map<String, PluginCommand> commands = new HashMap<>();
  private final Map<Class<?>, Object> provided = new HashMap<>();
  private final List<Push> pushes = new ArrayList<>();
  private String status = "";

  private FakePluginContext(
      ChatPlugin plugin, Record settings, Path folder, FakeDirectory directory) {
    this.plugin = plugin;
    this.settings = settings;
    this.folder = folder;
    this.directory = directory;
  }

  /**
   * Starts a plugin.
   *
   * @param folder where its database is, or will be
   * @param directory who has an account
   */
  public static FakePluginContext start(
      ChatPlugin plugin, Record settings, Path folder, FakeDirectory directory) {
    var context = new FakePluginContext(plugin, settings, folder, directory);
    plugin.start(context);
    return context;
  }

  /**
   * Makes a request.
   *
   * @throws AssertionError when nothing handles it or it is over its rule
   */
  public Bytes request(Caller caller, String type, Bytes payload) {
    var handled = handlers.get(type);
    if (handled == null || payload.length() > handled.rule().maxPayload()) {
      throw new AssertionError("nothing handles %d bytes of %s".formatted(payload.length(), type));
    }
    return handled.handler().handle(caller, payload);
  }

  /** The rule of a request type. */
  public Optional<RequestRule> rule(String type) {
    return Optional.ofNullable(handlers.get(type)).map(Handled::rule);
  }

  /** Tells the plugin's listeners. */
  public void fire(ServerEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  /** Runs a console command. */
  public CommandOutput run(String command, Map<String, String> arguments) {
    var found = commands.get(command);
    if (found == null) {
      throw new AssertionError("no command " + command);
    }
    return found.action().apply(arguments);
  }

  /** What the plugin provides. */
  public <C> Optional<C> provided(Class<C> capability) {
    return Optional.ofNullable(provided.get(capability)).map(capability::cast);
  }

  /** The pushes since the last call, oldest first. */
  public List<Push> takePushes() {
    var taken = List.copyOf(pushes);
    pushes.clear();
    return taken;
  }

  /** What the plugin says of itself. */
  public String status() {
    return status;
  }

  @Override
  public <S extends Record> S settings(Class<S> type) {
    return type.cast(settings);
  }

  @Override
  public PluginRequests requests() {
    return (type, rule, handler) -> handlers.put(type, new Handled(rule, handler));
  }

  @Override
  public PluginEvents events() {
    return new PluginEvents() {
      @Override
      public <E extends ServerEvent> void on(Class<E> kind, Consumer<? super E> listener) {
        listen(kind, listener);
      }
    };
  }

  @Override
  public PluginCommands commands() {
    return command -> commands.put(command.name(), command);
  }

  @Override
  public <C> void provide(Class<C> capability, C provider) {
    provided.put(capability, provider);
  }

  @Override
  public FakeDirectory directory() {
    return directory;
  }

  @Override
  public FakeMessageArchive messages() {
    return messages;
  }

  @Override
  public void push(AccountId account, String type, Bytes payload) {
    pushes.add(new Push(account, type, payload));
  }

  @Override
  public Jdbi storage(String... migrations) {
    return ScratchStorage.open(
        folder.resolve("data.db"), plugin.getClass().getClassLoader(), migrations);
  }

  @Override
  public SettableClock clock() {
    return clock;
  }

  @Override
  public Logger log() {
    return LoggerFactory.getLogger("plugin." + plugin.descriptor().id());
  }

  @Override
  public void status(String words) {
    status = words;
  }

  private <E extends ServerEvent> void listen(Class<E> kind, Consumer<? super E> listener) {
    listeners.add(
        event -> {
          if (kind.isInstance(event)) {
            listener.accept(kind.cast(event));
          }
        });
  }

  /** Something a plugin sent. */
  public record Push(AccountId account, String type, Bytes payload) {}

  private record Handled(RequestRule rule, PluginRequestHandler handler) {}
}
