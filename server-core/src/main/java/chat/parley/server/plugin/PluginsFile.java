package chat.parley.server.plugin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What plugins.yml says, with the lines it says it on.
 *
 * @param plugins by id, in the order of the file
 */
record PluginsFile(Map<String, Entry> plugins) {
  /** What is said about one plugin; a plugin of which nothing is said is enabled. */
  Entry about(String id) {
    return plugins.getOrDefault(id, Entry.SILENT);
  }

  /** One plugin. {@code line} counts from 1; 0 when the file says nothing. */
  record Entry(int line, boolean enabled, Map<String, Option> options) {
    static final Entry SILENT = new Entry(0, true, Map.of());

    /** True when both set the same options to the same values, on whatever lines. */
    boolean sameOptions(Entry other) {
      return values().equals(other.values());
    }

    private Map<String, List<String>> values() {
      return options.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, option -> option.getValue().values()));
    }
  }

  /**
   * One option.
   *
   * @param values as they stand in the file: one, or those of a list
   * @param list whether it is written as a list
   */
  record Option(int line, List<String> values, boolean list) {
    Option {
      values = List.copyOf(values);
    }
  }
}
