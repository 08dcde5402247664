package chat.parley.swing.chat;

import javax.swing.JComponent;

/** A row on screen. Its height follows from its width alone. */
abstract class RowView extends JComponent {
  private final Row row;

  RowView(Row row) {
    this.row = row;
    setName("row." + row.key());
  }

  Row row() {
    return row;
  }

  /** The height it needs, in pixels. */
  abstract int heightFor(int width);
}
