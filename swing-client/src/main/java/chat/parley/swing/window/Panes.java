package chat.parley.swing.window;

/**
 * Which panes a window shows, by its width and by what a person asked for.
 *
 * @param emotes the whole emote panel, left of the chat or below it in one column
 */
record Panes(Pane emotes, Pane chat, Pane friends) {
  /** Narrower than this, both sides fold by themselves. */
  static final int WIDE = 900;

  /** Narrower than this there is one column. */
  static final int ONE_COLUMN = 640;

  /** How a pane shows. */
  enum Pane {
    OPEN,
    FOLDED,
    GONE
  }

  /** How wide a window is. */
  enum Room {
    WIDE,
    NARROW,
    ONE_COLUMN;

    static Room of(int width) {
      if (width >= Panes.WIDE) {
        return WIDE;
      }
      return width >= Panes.ONE_COLUMN ? NARROW : ONE_COLUMN;
    }
  }

  /**
   * What a person asked for.
   *
   * @param emotesOpen wishes the emote panel open, in the room there is now
   * @param friendsOpen wishes the friend list open, in the room there is now
   * @param emotesOffered whether the server offers emotes at all
   * @param chatting whether a conversation is open
   */
  record Wishes(boolean emotesOpen, boolean friendsOpen, boolean emotesOffered, boolean chatting) {
    /** What one has in a room before asking for anything. */
    static Wishes in(Room room, boolean emotesOffered, boolean chatting) {
      var wide = room == Room.WIDE;
      return new Wishes(wide, wide, emotesOffered, chatting);
    }

    Wishes emotes(boolean open) {
      return new Wishes(open, friendsOpen, emotesOffered, chatting);
    }

    Wishes friends(boolean open) {
      return new Wishes(emotesOpen, open, emotesOffered, chatting);
    }

    Wishes offered(boolean offered) {
      return new Wishes(emotesOpen, friendsOpen, offered, chatting);
    }

    Wishes chatting(boolean open) {
      return new Wishes(emotesOpen, friendsOpen, emotesOffered, open);
    }
  }

  static Panes of(Room room, Wishes wishes) {
    return switch (room) {
      case WIDE, NARROW ->
          new Panes(
              wishes.emotesOffered() ? openOrFolded(wishes.emotesOpen()) : Pane.GONE,
              Pane.OPEN,
              openOrFolded(wishes.friendsOpen()));
      case ONE_COLUMN ->
          wishes.chatting()
              ? new Panes(
                  wishes.emotesOffered() && wishes.emotesOpen() ? Pane.OPEN : Pane.GONE,
                  Pane.OPEN,
                  Pane.GONE)
              : new Panes(Pane.GONE, Pane.GONE, Pane.OPEN);
    };
  }

  private static Pane openOrFolded(boolean open) {
    return open ? Pane.OPEN : Pane.FOLDED;
  }
}
