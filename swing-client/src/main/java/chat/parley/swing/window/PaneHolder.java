package chat.parley.swing.window;

import chat.parley.swing.window.Panes.Pane;
import chat.parley.swing.window.Panes.Room;
import chat.parley.swing.window.Panes.Wishes;
import java.awt.Dimension;
import java.util.function.BiConsumer;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** Lays the three panes out, folding the sides when there is little room. */
final class PaneHolder extends JPanel {
  private static final int EMOTES_WIDTH = 244;
  private static final int FRIENDS_WIDTH = 260;
  private static final int STRIP = 44;
  private static final int EMOTES_BELOW = 240;

  private final JComponent emotes;
  private final JComponent emotesStrip;
  private final JComponent chat;
  private final JComponent friends;
  private final JComponent friendsStrip;
  private final BiConsumer<Room, Panes> changed;
  private Wishes wishes = Wishes.in(Room.WIDE, false, false);
  private Room room = Room.WIDE;

  /**
   * Takes the panes.
   *
   * @param changed told which panes show, whenever that may have changed
   */
  PaneHolder(
      JComponent emotes,
      JComponent emotesStrip,
      JComponent chat,
      JComponent friends,
      JComponent friendsStrip,
      BiConsumer<Room, Panes> changed) {
    super(null);
    this.emotes = emotes;
    this.emotesStrip = emotesStrip;
    this.chat = chat;
    this.friends = friends;
    this.friendsStrip = friendsStrip;
    this.changed = changed;
    add(emotes);
    add(emotesStrip);
    add(chat);
    add(friends);
    add(friendsStrip);
  }

  Wishes wishes() {
    return wishes;
  }

  void wish(Wishes next) {
    if (!next.equals(wishes)) {
      wishes = next;
      arrange();
    }
  }

  @Override
  public void setBounds(int x, int y, int width, int height) {
    super.setBounds(x, y, width, height);
    var next = Room.of(width);
    if (next != room) {
      room = next;
      wishes = Wishes.in(next, wishes.emotesOffered(), wishes.chatting());
      arrange();
    }
  }

  private void arrange() {
    var panes = Panes.of(room, wishes);
    emotes.setVisible(panes.emotes() == Pane.OPEN);
    emotesStrip.setVisible(panes.emotes() == Pane.FOLDED);
    chat.setVisible(panes.chat() == Pane.OPEN);
    friends.setVisible(panes.friends() == Pane.OPEN);
    friendsStrip.setVisible(panes.friends() == Pane.FOLDED);
    changed.accept(room, panes);
    revalidate();
    repaint();
  }

  @Override
  public void doLayout() {
    if (room == Room.ONE_COLUMN) {
      oneColumn();
    } else {
      sideBySide();
    }
  }

  private void oneColumn() {
    var below = emotes.isVisible() ? Math.min(EMOTES_BELOW, getHeight() / 2) : 0;
    friends.setBounds(0, 0, getWidth(), getHeight());
    chat.setBounds(0, 0, getWidth(), getHeight() - below);
    emotes.setBounds(0, getHeight() - below, getWidth(), below);
  }

  private void sideBySide() {
    var left = emotes.isVisible() ? EMOTES_WIDTH : emotesStrip.isVisible() ? STRIP : 0;
    var right = friends.isVisible() ? FRIENDS_WIDTH : STRIP;
    emotes.setBounds(0, 0, left, getHeight());
    emotesStrip.setBounds(0, 0, left, getHeight());
    chat.setBounds(left, 0, getWidth() - left - right, getHeight());
    friends.setBounds(getWidth() - right, 0, right, getHeight());
    friendsStrip.setBounds(getWidth() - right, 0, right, getHeight());
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(320, 360);
  }
}
