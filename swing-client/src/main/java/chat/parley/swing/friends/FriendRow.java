package chat.parley.swing.friends;

import chat.parley.swing.friends.FriendsState.Friend;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.AvatarIcon;
import chat.parley.swing.theme.Paint;
import chat.parley.swing.theme.PresenceIcon;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;

/** Draws one friend: letter, name, where they are in shape and words, unread messages. */
final class FriendRow extends JPanel implements ListCellRenderer<Friend> {
  static final int HEIGHT = 52;
  private static final int AVATAR = 32;
  private static final int SIDE = 16;
  private static final int GAP = 10;

  private final Words words;
  private final JLabel avatar = new JLabel();
  private final JLabel name = new TokenLabel("", Type.STRONG, Token.INK);
  private final JLabel presence = new TokenLabel("", Type.SMALL, Token.INK_SOFT);
  private final Badge unread = new Badge();
  private boolean chosen;
  private boolean focused;

  FriendRow(Words words) {
    super(null);
    this.words = words;
    setOpaque(false);
    presence.setIconTextGap(4);
    add(avatar);
    add(name);
    add(presence);
    add(unread);
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends Friend> list, Friend friend, int index, boolean selected, boolean focus) {
    chosen = selected;
    focused = focus && list.isFocusOwner();
    avatar.setIcon(
        new AvatarIcon(friend.name(), AVATAR, selected ? Token.SURFACE : Token.ACCENT_TINT));
    name.setText(friend.name());
    presence.setText(words.get(key(friend.presence())));
    presence.setIcon(new PresenceIcon(kind(friend.presence())));
    unread.count(friend.unread());
    getAccessibleContext().setAccessibleName(spoken(words, friend));
    setToolTipText(friend.name());
    return this;
  }

  /** A stamp that is painted, never shown: arranged whenever it is about to be painted. */
  @Override
  public void validate() {
    doLayout();
  }

  /** By hand: this is done for every row painted. */
  @Override
  public void doLayout() {
    var badge = unread.isVisible() ? unread.getPreferredSize() : new Dimension();
    var left = SIDE + AVATAR + GAP;
    var room = Math.max(0, getWidth() - left - SIDE - (badge.width == 0 ? 0 : badge.width + GAP));
    avatar.setBounds(SIDE, (HEIGHT - AVATAR) / 2, AVATAR, AVATAR);
    name.setBounds(left, 8, room, 18);
    presence.setBounds(left, 27, room, 16);
    unread.setBounds(
        getWidth() - SIDE - badge.width, (HEIGHT - badge.height) / 2, badge.width, badge.height);
  }

  static String spoken(Words words, Friend friend) {
    return words.get(
        "friends.spoken", friend.name(), words.get(key(friend.presence())), friend.unread());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    var smooth = Paint.smooth(graphics);
    if (chosen) {
      smooth.setColor(Token.ACCENT_TINT.color());
      smooth.fill(Paint.round(6, 2, getWidth() - 12, getHeight() - 4, Paint.RADIUS));
    }
    if (focused) {
      smooth.setColor(Token.ACCENT.color());
      smooth.draw(Paint.round(6.5, 2.5, getWidth() - 13, getHeight() - 5, Paint.RADIUS));
    }
    smooth.dispose();
  }

  private static String key(FriendsState.Presence presence) {
    return switch (presence) {
      case AWAY -> "presence.away";
      case ONLINE -> "presence.online";
      case IN_THIS_CHAT -> "presence.here";
    };
  }

  private static PresenceIcon.Kind kind(FriendsState.Presence presence) {
    return switch (presence) {
      case AWAY -> PresenceIcon.Kind.AWAY;
      case ONLINE -> PresenceIcon.Kind.ONLINE;
      case IN_THIS_CHAT -> PresenceIcon.Kind.HERE;
    };
  }
}
