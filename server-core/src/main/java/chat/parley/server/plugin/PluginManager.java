package chat.parley.server.plugin;

import chat.parley.plugin.PluginCommand;
import chat.parley.protocol.Feature;
import chat.parley.protocol.PluginRequest;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.request.RequestHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the plugins that plugins.yml wants to run, and follows every change of that file and of the
 * plugin folders while the server is up.
 *
 * <p>Thread: every change happens on one thread of its own; all methods may be called from any.
 */
public final class PluginManager implements Plugins, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PluginManager.class);
  private static final Duration BEAT = Duration.ofMillis(400);

  private final PluginPlaces places;
  private final PluginTables tables;
  private final PluginsFileCopy file;
  private final JarFolders folders;
  private final PluginsWatch watch;
  private final PluginRoster roster;
  private final PluginNews news;
  private final PluginDispatcher dispatcher;
  private final ClassLoader api = new ApiClassLoader(PluginManager.class.getClassLoader());
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("plugins").daemon().factory());
  private final ActivityStream.Subscription subscription;
  private volatile Optional<String> problem = Optional.empty();

  /**
   * A manager that has not started anything.
   *
   * @param reservedCommands names of the server's own console commands, which no plugin may take
   */
  public PluginManager(PluginPlaces places, PluginServices services, Set<String> reservedCommands) {
    this.places = places;
    this.tables =
        new PluginTables(
            new RequestTable(), new CommandTable(reservedCommands), new CapabilityTable());
    this.file = new PluginsFileCopy(places.file());
    this.folders = new JarFolders(places);
    this.watch = new PluginsWatch(places.file(), folders);
    var storage = new PluginStorage(places.data(), services.clock());
    this.roster =
        new PluginRoster(
            (jar, entry) -> RunningPlugin.start(jar, entry, services, storage, tables));
    this.news = new PluginNews(services);
    this.dispatcher = new PluginDispatcher(tables.requests(), services.clock());
    this.subscription =
        services
            .activities()
            .subscribe(activity -> ServerEvents.of(activity).ifPresent(roster::tell));
  }

  /**
   * Starts the plugins; a plugin that cannot be started is FAILED and the others run.
   *
   * @throws PluginsFileException when plugins.yml is wrong: there is no older state to keep, and
   *     without its plugins the server would delete what it should keep
   */
  public void start() {
    JarCopy.deleteAll(places.copies());
    onThread(this::apply);
    var beat = BEAT.toMillis();
    thread.scheduleWithFixedDelay(this::followChanges, beat, beat, TimeUnit.MILLISECONDS);
  }

  /** What brings a feature's request to its plugin. */
  public RequestHandler<PluginRequest> dispatcher() {
    return dispatcher;
  }

  @Override
  public <C> Optional<C> find(Class<C> capability) {
    return tables.capabilities().find(capability);
  }

  @Override
  public List<PluginInfo> list() {
    return roster.slots().values().stream().map(Slot::info).toList();
  }

  @Override
  public List<Feature> features() {
    return PluginNews.features(roster.slots());
  }

  @Override
  public List<PluginCommand> commands() {
    return tables.commands().list();
  }

  @Override
  public Optional<String> problem() {
    return problem;
  }

  @Override
  public void enable(String id) {
    onThread(() -> turn(id, true));
  }

  @Override
  public void disable(String id) {
    onThread(() -> turn(id, false));
  }

  /** Stops all plugins, the last started first. */
  @Override
  public void close() {
    tables.capabilities().settle(false);
    subscription.close();
    onThread(roster::stopAll);
    thread.close();
  }

  private void turn(String id, boolean on) {
    if (!roster.slots().containsKey(id)) {
      throw new PluginsFileException("There is no plugin '%s'".formatted(id));
    }
    file.write(PluginsFileEditor.switched(file.read(), id, on));
    apply();
  }

  private void followChanges() {
    try {
      if (watch.changed()) {
        apply();
        LOG.info("plugins follow the change of {}", places.file());
      }
    } catch (PluginsFileException wrong) {
      LOG.error("{}. The old state stays", wrong.getMessage());
    } catch (RuntimeException failed) {
      LOG.error("the change of plugins could not be followed", failed);
    }
  }

  /** Makes the world as plugins.yml wants it, or changes nothing and throws. */
  private void apply() {
    watch.applied();
    try (var jars = new OpenedJars(folders.scan(), places, api)) {
      var wanted = PluginsFileReader.read(file.read());
      jars.check(wanted);
      problem = Optional.empty();
      change(wanted, jars);
    } catch (PluginsFileException wrong) {
      problem = Optional.ofNullable(wrong.getMessage());
      throw wrong;
    }
  }

  private void change(PluginsFile wanted, OpenedJars jars) {
    var before = roster.slots();
    tables.capabilities().settle(false);
    roster.apply(wanted, jars);
    var failed = list().stream().anyMatch(plugin -> plugin.state() instanceof PluginState.Failed);
    tables.capabilities().settle(!failed);
    news.changed(before, roster.slots());
  }

  /** Runs something on the plugins' thread and throws what it throws. */
  private void onThread(Runnable work) {
    try {
      CompletableFuture.runAsync(work, thread).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
