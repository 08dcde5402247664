package chat.parley.server.plugin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The YAML of plugins.yml as nodes that know where they stand. */
final class YamlNodes {
  private YamlNodes() {}

  /**
   * The entries of the mapping under {@code plugins:}, by plugin id.
   *
   * @throws PluginsFileException when the text is no YAML of that shape
   */
  static Map<String, NodeTuple> plugins(String text) {
    var root = mapping(compose(text), "the file", "start it with: plugins:");
    for (var key : root.keySet()) {
      if (!key.equals("plugins")) {
        throw problem(
            root.get(key).getKeyNode(),
            "unknown key '%s'".formatted(key),
            "only 'plugins' may stand here");
      }
    }
    var plugins = root.get("plugins");
    if (plugins == null) {
      throw new PluginsFileException(
          "plugins.yml: 'plugins' is missing. Start the file with: plugins:");
    }
    return mapping(plugins.getValueNode(), "'plugins'", "write one 'id:' a line, indented");
  }

  /** The entries of a mapping by key; none for a node that is empty. */
  static Map<String, NodeTuple> mapping(Node node, String what, String remedy) {
    if (isEmpty(node)) {
      return Map.of();
    }
    if (!(node instanceof MappingNode mapping)) {
      throw problem(node, what + " is no mapping", remedy);
    }
    var entries = new LinkedHashMap<String, NodeTuple>();
    for (var tuple : mapping.getValue()) {
      var key = text(tuple.getKeyNode(), "a key", "write a plain word");
      if (entries.put(key, tuple) != null) {
        throw problem(tuple.getKeyNode(), "'%s' stands twice".formatted(key), "remove one");
      }
    }
    return entries;
  }

  /** The text of a scalar. */
  static String text(Node node, String what, String remedy) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw problem(node, what + " is no plain value", remedy);
  }

  static boolean isEmpty(Node node) {
    return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
  }

  /** The line a node stands on, from 1. */
  static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  static PluginsFileException problem(Node node, String what, String remedy) {
    return problem(line(node), what, remedy);
  }

  static PluginsFileException problem(int line, String what, String remedy) {
    return new PluginsFileException(
        "plugins.yml, line %d: %s. Remedy: %s".formatted(line, what, remedy));
  }

  private static Node compose(String text) {
    var settings = LoadSettings.builder().setLabel("plugins.yml").setUseMarks(true).build();
    try {
      return new Compose(settings)
          .composeString(text)
          .orElseThrow(
              () ->
                  new PluginsFileException("plugins.yml is empty. Start the file with: plugins:"));
    } catch (MarkedYamlEngineException wrong) {
      var line = wrong.getProblemMark().or(wrong::getContextMark).map(Mark::getLine).orElse(0) + 1;
      throw problem(
          line, "not YAML: " + wrong.getProblem(), "check indentation, colons and quotes");
    } catch (YamlEngineException wrong) {
      throw new PluginsFileException(
          "plugins.yml is not YAML: %s. Remedy: check indentation, colons and quotes"
              .formatted(UnusablePluginException.reason(wrong)));
    }
  }
}
