package chat.parley.server.plugin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sorts plugins so that each comes after those it depends on; by id where that leaves a choice. */
final class StartOrder {
  private final Map<String, Set<String>> dependencies;
  private final List<String> sorted = new ArrayList<>();
  private final Map<String, String> cycles = new TreeMap<>();
  private final LinkedHashSet<String> path = new LinkedHashSet<>();

  /** Sorts plugins, given by id with the ids of their dependencies. */
  StartOrder(Map<String, Set<String>> dependencies) {
    this.dependencies = new TreeMap<>(dependencies);
    this.dependencies.keySet().forEach(this::visit);
  }

  /** All plugins; those on a cycle in no particular place. */
  List<String> sorted() {
    return sorted;
  }

  /** The plugins on a cycle, each with the cycle: {@code a > b > a}. */
  Map<String, String> cycles() {
    return cycles;
  }

  private void visit(String id) {
    if (sorted.contains(id) || !dependencies.containsKey(id)) {
      return;
    }
    if (!path.add(id)) {
      var round = new ArrayList<>(path).subList(new ArrayList<>(path).indexOf(id), path.size());
      var words = String.join(" > ", round) + " > " + id;
      round.forEach(member -> cycles.put(member, words));
      return;
    }
    dependencies.getOrDefault(id, Set.of()).stream().sorted().forEach(this::visit);
    path.remove(id);
    sorted.add(id);
  }
}
