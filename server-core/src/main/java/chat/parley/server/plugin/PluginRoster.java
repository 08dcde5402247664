package chat.parley.server.plugin;

import chat.parley.plugin.ServerEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which plugins run and how the others are. Changes come from the plugins' thread only; reading is
 * free to any.
 */
final class PluginRoster {
  private final Starter starter;
  private final Map<String, RunningPlugin> running = new LinkedHashMap<>();
  private volatile Map<String, Slot> slots = Map.of();

  PluginRoster(Starter starter) {
    this.starter = starter;
  }

  /** Every plugin found, by id. */
  Map<String, Slot> slots() {
    return slots;
  }

  /** Tells all running plugins of an event; never blocks. */
  void tell(ServerEvent event) {
    for (var slot : slots.values()) {
      slot.running().ifPresent(plugin -> plugin.tell(event));
    }
  }

  /**
   * Makes that run which plugins.yml wants to run, and nothing else: stops what has changed or is
   * not wanted, in reverse order of starting, then starts what is missing.
   */
  void apply(PluginsFile file, OpenedJars jars) {
    stopUnless(id -> unchanged(id, file, jars));
    var next = new TreeMap<String, Slot>();
    jars.unusable()
        .forEach((jar, reason) -> next.put(stem(jar), Slot.unusable(jar, stem(jar), reason)));
    var order = new StartOrder(dependencies(jars));
    for (var id : order.sorted()) {
      var jar = Objects.requireNonNull(jars.usable().get(id), "sorted from these jars");
      var cycle = Optional.ofNullable(order.cycles().get(id));
      next.put(id, slot(jar, file.about(id), cycle, jars));
    }
    slots = Collections.unmodifiableMap(next);
  }

  /** Stops everything. */
  void stopAll() {
    stopUnless(_ -> false);
    slots = Map.of();
  }

  private boolean unchanged(String id, PluginsFile file, OpenedJars jars) {
    var plugin = running.get(id);
    var jar = jars.usable().get(id);
    return plugin != null
        && jar != null
        && jar.jar().equals(plugin.jar().jar())
        && file.about(id).enabled()
        && file.about(id).sameOptions(plugin.entry())
        && jar.descriptor().dependencies().stream()
            .allMatch(needed -> unchanged(needed, file, jars));
  }

  private void stopUnless(Predicate<String> stays) {
    var leaving = running.keySet().stream().filter(stays.negate()).toList();
    for (var id : leaving.reversed()) {
      var plugin = running.remove(id);
      if (plugin != null) {
        plugin.stop();
      }
    }
  }

  private Slot slot(
      OpenedJar jar, PluginsFile.Entry entry, Optional<String> cycle, OpenedJars jars) {
    var plugin = running.get(jar.id());
    if (plugin != null) {
      return Slot.running(jar, plugin);
    }
    if (!entry.enabled()) {
      return Slot.of(jar, new PluginState.Disabled());
    }
    var obstacle = cycle.map(round -> "depends on itself: " + round).or(() -> missing(jar));
    return obstacle
        .map(reason -> Slot.of(jar, new PluginState.Failed(reason)))
        .orElseGet(() -> start(jars.take(jar), entry));
  }

  private Slot start(OpenedJar jar, PluginsFile.Entry entry) {
    try {
      var plugin = starter.start(jar, entry);
      running.put(jar.id(), plugin);
      return Slot.running(jar, plugin);
    } catch (UnusablePluginException failed) {
      return Slot.of(jar, new PluginState.Failed(UnusablePluginException.reason(failed)));
    }
  }

  private Optional<String> missing(OpenedJar jar) {
    return jar.descriptor().dependencies().stream()
        .filter(needed -> !running.containsKey(needed))
        .sorted()
        .findFirst()
        .map("needs plugin '%s', which does not run"::formatted);
  }

  private static Map<String, Set<String>> dependencies(OpenedJars jars) {
    return jars.usable().values().stream()
        .collect(Collectors.toMap(OpenedJar::id, jar -> jar.descriptor().dependencies()));
  }

  private static String stem(FoundJar jar) {
    return jar.fileName().replaceFirst("\\.jar$", "");
  }

  /** Starts plugins. */
  @FunctionalInterface
  interface Starter {
    /**
     * Starts one; the jar is the starter's from now on.
     *
     * @throws UnusablePluginException when it cannot be started
     */
    RunningPlugin start(OpenedJar jar, PluginsFile.Entry entry);
  }
}
