package chat.parley.swing.friends;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;

/** What scrolls in the friend list: as wide as its view, as high as it must be. */
final class FriendColumn extends JPanel implements Scrollable {
  FriendColumn() {
    super(new MigLayout("insets 4 0 8 0, fillx, gap 0, hidemode 3, wrap 1", "[grow, fill]"));
    setOpaque(false);
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return FriendRow.HEIGHT;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height;
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
