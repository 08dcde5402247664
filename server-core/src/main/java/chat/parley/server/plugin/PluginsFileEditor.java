package chat.parley.server.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Switches a plugin in the text of a plugins.yml and leaves every other character as it is:
 * comments, order and layout are the operator's.
 */
final class PluginsFileEditor {
  private static final int INDENT = 2;

  private final String text;
  private final List<String> lines;

  private PluginsFileEditor(String text) {
    this.text = text;
    this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
  }

  /**
   * The text with {@code enabled} of one plugin set.
   *
   * @throws PluginsFileException when the text cannot be read, or is written in a way that cannot
   *     be changed in place
   */
  static String switched(String text, String id, boolean on) {
    var editor = new PluginsFileEditor(text);
    editor.change(id, on);
    var changed = String.join("\n", editor.lines);
    if (PluginsFileReader.read(changed).about(id).enabled() != on) {
      throw new PluginsFileException(
          "plugins.yml: '%s' cannot be switched here. Remedy: change the file by hand"
              .formatted(id));
    }
    return changed;
  }

  private void change(String id, boolean on) {
    var plugins = YamlNodes.plugins(text);
    var entry = plugins.get(id);
    if (entry == null) {
      append(plugins, id, on);
      return;
    }
    var parts = YamlNodes.mapping(entry.getValueNode(), id, "write 'enabled:' below it");
    var enabled = parts.get("enabled");
    if (enabled == null) {
      insertBelow(entry, parts, on);
    } else {
      replace(enabled.getValueNode(), Boolean.toString(on));
    }
  }

  /** Puts a word where a scalar stands. */
  private void replace(Node node, String word) {
    var start = mark(node.getStartMark());
    var end = mark(node.getEndMark());
    if (!(node instanceof ScalarNode) || start.getLine() != end.getLine()) {
      throw YamlNodes.problem(node, "this value cannot be changed here", "change it by hand");
    }
    var line = lines.get(start.getLine());
    lines.set(
        start.getLine(),
        line.substring(0, offset(line, start)) + word + line.substring(offset(line, end)));
  }

  /** Puts {@code enabled} in front of the other parts of an entry. */
  private void insertBelow(NodeTuple entry, Map<String, NodeTuple> parts, boolean on) {
    var key = mark(entry.getKeyNode().getStartMark());
    if (entry.getValueNode() instanceof MappingNode mapping
        && mapping.getFlowStyle() == FlowStyle.FLOW) {
      throw YamlNodes.problem(
          mapping, "an entry in braces cannot be changed here", "write one key a line");
    }
    var column =
        parts.values().stream()
            .findFirst()
            .map(part -> mark(part.getKeyNode().getStartMark()).getColumn())
            .orElse(key.getColumn() + INDENT);
    lines.add(key.getLine() + 1, " ".repeat(column) + "enabled: " + on);
  }

  /** Adds an entry in front of the others. */
  private void append(Map<String, NodeTuple> plugins, String id, boolean on) {
    var first = plugins.values().stream().findFirst();
    var column =
        first.map(entry -> mark(entry.getKeyNode().getStartMark()).getColumn()).orElse(INDENT);
    var at =
        first.map(entry -> mark(entry.getKeyNode().getStartMark()).getLine()).orElse(endOfText());
    lines.add(at, " ".repeat(column) + id + ":");
    lines.add(at + 1, " ".repeat(column + INDENT) + "enabled: " + on);
  }

  /** Where a line is added at the end: in front of the nothing behind the last line break. */
  private int endOfText() {
    return lines.getLast().isEmpty() ? lines.size() - 1 : lines.size();
  }

  private static Mark mark(Optional<Mark> mark) {
    return mark.orElseThrow(() -> new IllegalStateException("nodes are composed with marks"));
  }

  private static int offset(String line, Mark mark) {
    return line.offsetByCodePoints(0, mark.getColumn());
  }
}
