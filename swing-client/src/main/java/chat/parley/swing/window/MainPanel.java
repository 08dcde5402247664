package chat.parley.swing.window;

import chat.parley.swing.chat.ChatEvent;
import chat.parley.swing.chat.ChatPanel;
import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.emotes.EmotesPanel;
import chat.parley.swing.friends.FriendsEvent;
import chat.parley.swing.friends.FriendsPanel;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Appearance;
import chat.parley.swing.theme.Sign;
import chat.parley.swing.window.PaneKeys.Stop;
import chat.parley.swing.window.Panes.Pane;
import chat.parley.swing.window.Panes.Room;
import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JPanel;

/** The window of somebody who is signed in: emotes, chat and friends below the top line. */
final class MainPanel extends JPanel {
  private final TopBar top;
  private final BannerBar banner = new BannerBar();
  private final EmotesPanel emotes;
  private final ChatPanel chat;
  private final FriendsPanel friends;
  private final PaneHolder panes;
  private final ScreenEvents events;

  MainPanel(Words words, EmojiArtwork artwork, ScreenEvents events) {
    super(new BorderLayout());
    setName("main");
    this.events = events;
    this.top = new TopBar(words, events.window());
    this.chat = new ChatPanel(words, artwork, events.chat(), this::toggleEmotes, this::leaveChat);
    this.emotes =
        new EmotesPanel(
            words,
            artwork,
            events.emotes(),
            chat::insert,
            () -> openEmotes(false),
            this::offerEmotes);
    this.friends = new FriendsPanel(words, this::onFriends, () -> openFriends(false));
    this.panes = holder(words);
    add(head(), BorderLayout.NORTH);
    add(panes, BorderLayout.CENTER);
    keys();
  }

  EmotesPanel emotes() {
    return emotes;
  }

  ChatPanel chat() {
    return chat;
  }

  FriendsPanel friends() {
    return friends;
  }

  void show(WindowState state) {
    top.where(state.where());
    banner.show(state.banner());
    revalidate();
  }

  void appearance(Appearance appearance) {
    top.appearance(appearance);
  }

  private PaneHolder holder(Words words) {
    var faces =
        new Strip("open-emotes", Sign.FACE, words.get("emotes.open"), true, () -> openEmotes(true));
    var people =
        new Strip(
            "open-friends", Sign.PEOPLE, words.get("friends.open"), false, () -> openFriends(true));
    return new PaneHolder(emotes, faces, chat, friends, people, this::arranged);
  }

  private JPanel head() {
    var head = new JPanel(new BorderLayout());
    head.add(top, BorderLayout.NORTH);
    head.add(banner, BorderLayout.SOUTH);
    return head;
  }

  private void keys() {
    new PaneKeys(
            List.of(
                new Stop(emotes, emotes::enter),
                new Stop(chat, chat::focusComposer),
                new Stop(friends, friends::enter)))
        .install(this, chat::focusComposer);
  }

  private void arranged(Room room, Panes shown) {
    var oneColumn = room == Room.ONE_COLUMN;
    chat.offerBack(oneColumn);
    emotes.offerFold(!oneColumn);
    friends.offerFold(!oneColumn && shown.chat() == Pane.OPEN);
  }

  private void onFriends(FriendsEvent event) {
    events.friends().accept(event);
    if (event instanceof FriendsEvent.Chosen(var name)) {
      events.chat().accept(new ChatEvent.Opened(name));
      panes.wish(panes.wishes().chatting(true));
    }
  }

  private void leaveChat() {
    panes.wish(panes.wishes().chatting(false));
    events.chat().accept(new ChatEvent.Left());
    events.friends().accept(new FriendsEvent.Chosen(""));
  }

  private void offerEmotes(boolean offered) {
    chat.emotesOffered(offered);
    panes.wish(panes.wishes().offered(offered));
  }

  private void toggleEmotes() {
    openEmotes(!panes.wishes().emotesOpen());
  }

  private void openEmotes(boolean open) {
    panes.wish(panes.wishes().emotes(open));
  }

  private void openFriends(boolean open) {
    panes.wish(panes.wishes().friends(open));
  }
}
