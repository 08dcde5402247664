package chat.parley.swing.sight;

import java.awt.Container;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.text.JTextComponent;

/** Text that wraps knows its height only once it has its width: a second pass sets it right. */
final class Wrapping {
  private Wrapping() {}

  static void again(JComponent panel) {
    texts(panel).forEach(JTextComponent::invalidate);
    panel.revalidate();
  }

  private static Stream<JTextComponent> texts(Container container) {
    return Stream.of(container.getComponents())
        .flatMap(
            child ->
                switch (child) {
                  case JTextComponent text -> Stream.of(text);
                  case Container inner -> texts(inner);
                  default -> Stream.empty();
                });
  }
}
