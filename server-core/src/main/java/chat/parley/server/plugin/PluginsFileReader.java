package chat.parley.server.plugin;

import static chat.parley.server.plugin.YamlNodes.problem;
import static chat.parley.server.plugin.YamlNodes.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads plugins.yml. What plugins there are, and which options they have, is checked later. */
final class PluginsFileReader {
  private PluginsFileReader() {}

  /**
   * Reads the text of a plugins.yml.
   *
   * @throws PluginsFileException naming line and remedy
   */
  static PluginsFile read(String text) {
    var plugins = new LinkedHashMap<String, PluginsFile.Entry>();
    YamlNodes.plugins(text).forEach((id, tuple) -> plugins.put(id, entry(id, tuple)));
    return new PluginsFile(plugins);
  }

  private static PluginsFile.Entry entry(String id, NodeTuple tuple) {
    var enabled = true;
    Map<String, PluginsFile.Option> options = Map.of();
    var parts = YamlNodes.mapping(tuple.getValueNode(), quoted(id), "write 'enabled:' below it");
    for (var part : parts.entrySet()) {
      var value = part.getValue().getValueNode();
      switch (part.getKey()) {
        case "enabled" -> enabled = onOrOff(value);
        case "options" -> options = options(value);
        default ->
            throw problem(
                part.getValue().getKeyNode(),
                "unknown key '%s'".formatted(part.getKey()),
                "only 'enabled' and 'options' may stand here");
      }
    }
    return new PluginsFile.Entry(YamlNodes.line(tuple.getKeyNode()), enabled, options);
  }

  private static boolean onOrOff(Node node) {
    var word = text(node, "'enabled'", "write true or false");
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw problem(node, "'enabled' is '%s'".formatted(word), "write true or false");
    };
  }

  private static Map<String, PluginsFile.Option> options(Node node) {
    var options = new LinkedHashMap<String, PluginsFile.Option>();
    YamlNodes.mapping(node, "'options'", "write one 'name: value' a line, indented")
        .forEach((name, tuple) -> options.put(name, option(name, tuple)));
    return options;
  }

  private static PluginsFile.Option option(String name, NodeTuple tuple) {
    var line = YamlNodes.line(tuple.getKeyNode());
    var remedy = "write one value, or a list of values";
    if (tuple.getValueNode() instanceof SequenceNode sequence) {
      var values =
          sequence.getValue().stream().map(node -> text(node, quoted(name), remedy)).toList();
      return new PluginsFile.Option(line, values, true);
    }
    return new PluginsFile.Option(
        line, List.of(text(tuple.getValueNode(), quoted(name), remedy)), false);
  }

  private static String quoted(String word) {
    return "'" + word + "'";
  }
}
