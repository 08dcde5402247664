package chat.parley.swing.chat;

import chat.parley.swing.theme.ScrollColumn;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Rows one below the other, the last at the bottom. Rows that did not change keep their component.
 */
final class RowColumn extends ScrollColumn {
  private static final int SIDE = 20;
  private static final int END = 12;
  private static final int STEP = 48;

  private final RowViews factory;
  private List<RowView> views = List.of();

  RowColumn(RowViews factory) {
    super(null, STEP);
    this.factory = factory;
    setName("rows");
  }

  List<RowView> views() {
    return views;
  }

  Optional<RowView> view(String key) {
    return views.stream().filter(view -> view.row().key().equals(key)).findFirst();
  }

  void show(List<Row> rows) {
    var kept = new HashMap<Row, RowView>();
    views.forEach(view -> kept.put(view.row(), view));
    var next = new ArrayList<RowView>();
    for (var row : rows) {
      next.add(Optional.ofNullable(kept.remove(row)).orElseGet(() -> factory.of(row)));
    }
    kept.values().forEach(this::remove);
    next.stream().filter(view -> view.getParent() != this).forEach(this::add);
    for (var index = 0; index < next.size(); index++) {
      setComponentZOrder(next.get(index), index);
    }
    views = List.copyOf(next);
    revalidate();
    repaint();
  }

  /** Makes every row anew, for another theme. */
  void renew() {
    var rows = views.stream().map(RowView::row).toList();
    removeAll();
    views = List.of();
    show(rows);
  }

  @Override
  public void doLayout() {
    var width = Math.max(1, getWidth() - 2 * SIDE);
    var content = height(width);
    var top = Math.max(END, getHeight() - content - END);
    for (var view : views) {
      var height = view.heightFor(width);
      view.setBounds(SIDE, top, width, height);
      top += height;
    }
  }

  @Override
  public Dimension getPreferredSize() {
    var room = getParent() == null ? getWidth() : getParent().getWidth();
    return new Dimension(room, height(Math.max(1, room - 2 * SIDE)) + 2 * END);
  }

  private int height(int width) {
    return views.stream().mapToInt(view -> view.heightFor(width)).sum();
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() != null && getPreferredSize().height < getParent().getHeight();
  }
}
