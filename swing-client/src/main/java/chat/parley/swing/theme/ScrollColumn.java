package chat.parley.swing.theme;

import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import org.jspecify.annotations.Nullable;

/** What scrolls up and down and is as wide as the pane it scrolls in. Event thread only. */
public abstract class ScrollColumn extends JPanel implements Scrollable {
  private final int step;

  /**
   * @param layout none where the column places its rows itself
   * @param step how far one turn of the wheel goes, in pixels; a page goes that much less than what
   *     is in sight
   */
  protected ScrollColumn(@Nullable LayoutManager layout, int step) {
    super(layout);
    this.step = step;
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return step;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height - step;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
