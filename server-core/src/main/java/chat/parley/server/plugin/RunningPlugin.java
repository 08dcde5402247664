package chat.parley.server.plugin;

import chat.parley.plugin.ServerEvent;
import java.time.Duration;

/**
 * A plugin that was started, with all that belongs to it.
 *
 * <p>Ownership: the jar, the thread and the storage; {@link #stop} ends them.
 */
final class RunningPlugin {
  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final Duration CALLS_LIMIT = Duration.ofSeconds(5);

  private final OpenedJar jar;
  private final PluginsFile.Entry entry;
  private final PluginGuard guard;
  private final PluginThread thread;
  private final ServerPluginContext context;

  private RunningPlugin(
      OpenedJar jar,
      PluginsFile.Entry entry,
      PluginGuard guard,
      PluginThread thread,
      ServerPluginContext context) {
    this.jar = jar;
    this.entry = entry;
    this.guard = guard;
    this.thread = thread;
    this.context = context;
  }

  /**
   * Starts a plugin; the jar is its own from now on, also when this fails.
   *
   * @throws UnusablePluginException when it cannot be started; nothing of it is left then
   */
  static RunningPlugin start(
      OpenedJar jar,
      PluginsFile.Entry entry,
      PluginServices services,
      PluginStorage storage,
      PluginTables tables) {
    var settings = settings(jar, entry);
    var guard = new PluginGuard(jar.id(), services.meters());
    var thread = new PluginThread(jar.id(), jar.copy().loader(), guard);
    var context = new ServerPluginContext(jar, settings, services, storage, tables, guard, thread);
    var plugin = new RunningPlugin(jar, entry, guard, thread, context);
    try {
      thread.await(() -> jar.plugin().start(context), START_LIMIT);
      return plugin;
    } catch (UnusablePluginException failed) {
      plugin.putAway();
      throw failed;
    }
  }

  private static Record settings(OpenedJar jar, PluginsFile.Entry entry) {
    try {
      return SettingsReader.read(jar.id(), jar.descriptor().settings(), entry);
    } catch (UnusablePluginException | PluginsFileException failed) {
      jar.close();
      throw new UnusablePluginException(UnusablePluginException.reason(failed), failed);
    }
  }

  OpenedJar jar() {
    return jar;
  }

  /** What plugins.yml said when it was started. */
  PluginsFile.Entry entry() {
    return entry;
  }

  String status() {
    return context.status();
  }

  long faults() {
    return guard.faults();
  }

  /** Tells it of an event; never blocks. */
  void tell(ServerEvent event) {
    context.listeners().tell(event);
  }

  /** Stops it and unloads it. */
  void stop() {
    context.withdraw();
    thread.forget();
    guard.close(CALLS_LIMIT);
    try {
      thread.await(jar.plugin()::stop, STOP_LIMIT);
    } catch (UnusablePluginException failed) {
      guard.fault(Hook.STOP, "stop", failed);
    }
    putAway();
  }

  private void putAway() {
    context.withdraw();
    guard.close(CALLS_LIMIT);
    thread.close();
    context.closeStorage();
    jar.close();
  }
}
