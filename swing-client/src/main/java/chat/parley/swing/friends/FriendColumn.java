package chat.parley.swing.friends;

import chat.parley.swing.theme.ScrollColumn;
import java.awt.Rectangle;
import net.miginfocom.swing.MigLayout;

/** What scrolls in the friend list: as wide as its view, as high as it must be. */
final class FriendColumn extends ScrollColumn {
  FriendColumn() {
    super(
        new MigLayout("insets 4 0 8 0, fillx, gap 0, hidemode 3, wrap 1", "[grow, fill]"),
        FriendRow.HEIGHT);
    setOpaque(false);
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height;
  }
}
