package chat.parley.swing.chat;

import java.awt.Point;
import java.util.List;
import java.util.Optional;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;

/**
 * Scrolls a transcript. Stays at the newest message while a person is there; keeps what is read in
 * its place when rows arrive above or below.
 */
final class TranscriptPane extends JScrollPane {
  private static final int NEAR = 24;
  private static final int NEAR_TOP = 240;

  private final RowColumn column;
  private final Runnable olderWanted;
  private ChatState.Older older = ChatState.Older.NONE;
  private int extent;
  private boolean atEnd = true;

  /**
   * Makes an empty transcript.
   *
   * @param olderWanted called when a person comes near the top and there is more
   */
  TranscriptPane(RowColumn column, Runnable olderWanted) {
    super(
        column,
        ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    this.column = column;
    this.olderWanted = olderWanted;
    getViewport().addChangeListener(_ -> moved());
    new RowSelection(column).install(this);
  }

  /** Shows rows; a new conversation, or a message of one's own, goes to the end. */
  void show(List<Row> rows, ChatState.Older above) {
    older = above;
    var goToEnd = atEnd || writes(rows);
    var anchor = goToEnd ? Optional.<Anchor>empty() : anchor();
    column.show(rows);
    validate();
    if (goToEnd) {
      toEnd();
    } else {
      anchor.ifPresent(this::restore);
    }
    wantOlder();
  }

  /** Starts over with another conversation. */
  void begin() {
    atEnd = true;
  }

  private boolean writes(List<Row> rows) {
    return !rows.isEmpty()
        && rows.getLast() instanceof Row.Bubble newest
        && newest.side() == Row.Side.MINE
        && column.view(newest.key()).isEmpty();
  }

  private Optional<Anchor> anchor() {
    var top = getViewport().getViewPosition().y;
    return column.views().stream()
        .filter(view -> view.row() instanceof Row.Bubble)
        .filter(view -> bottom(view) > top)
        .findFirst()
        .map(view -> new Anchor(view.row().key(), bottom(view) - top));
  }

  private void restore(Anchor anchor) {
    column
        .view(anchor.key())
        .ifPresent(
            view ->
                getViewport()
                    .setViewPosition(new Point(0, Math.max(0, bottom(view) - anchor.offset()))));
  }

  private void toEnd() {
    var room = Math.max(0, column.getHeight() - getViewport().getHeight());
    getViewport().setViewPosition(new Point(0, room));
    atEnd = true;
  }

  /** Tells a person's scrolling from a window that changed its size. */
  private void moved() {
    var viewport = getViewport();
    if (viewport.getHeight() != extent) {
      extent = viewport.getHeight();
      if (atEnd) {
        toEnd();
      }
    } else {
      var end = viewport.getViewPosition().y + extent;
      atEnd = end >= column.getHeight() - NEAR;
      wantOlder();
    }
  }

  private void wantOlder() {
    var laidOut = getViewport().getHeight() > 0;
    if (laidOut && older == ChatState.Older.MORE && getViewport().getViewPosition().y < NEAR_TOP) {
      olderWanted.run();
    }
  }

  private static int bottom(RowView view) {
    return view.getY() + view.getHeight();
  }

  /**
   * A row and how far below the upper edge it ends: its head changes when a group grows upwards.
   */
  private record Anchor(String key, int offset) {}
}
