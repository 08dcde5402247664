package chat.parley.swing.chat;

import chat.parley.swing.desk.EventThread;
import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.text.Words;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JPanel;

/** The middle of the window: header, transcript, composer. */
public final class ChatPanel extends JPanel implements ChatView {
  private static final String ROWS = "rows";
  private static final String EMPTY = "empty";

  private final ChatHeader header;
  private final EmptyChat empty;
  private final RowColumn column;
  private final TranscriptPane transcript;
  private final Composer composer;
  private final CardLayout cards = new CardLayout();
  private final JPanel middle = new JPanel(cards);
  private final Map<String, String> drafts = new HashMap<>();
  private String name = "";

  /**
   * Makes an empty panel.
   *
   * @param events where what a person does goes
   * @param emotes opens or closes the emote panel
   * @param leave goes back to the list, where there is one column only
   */
  public ChatPanel(
      Words words,
      EmojiArtwork artwork,
      Consumer<ChatEvent> events,
      Runnable emotes,
      Runnable leave) {
    super(new BorderLayout());
    setName("chat");
    this.header = new ChatHeader(words, leave);
    this.empty = new EmptyChat(words);
    this.column = new RowColumn(new RowViews(words, artwork));
    column.getAccessibleContext().setAccessibleName(words.get("chat.transcript"));
    this.transcript = new TranscriptPane(column, () -> events.accept(new ChatEvent.OlderWanted()));
    this.composer =
        new Composer(words, artwork, text -> events.accept(new ChatEvent.Sent(text)), emotes);
    middle.add(transcript, ROWS);
    middle.add(empty, EMPTY);
    add(header, BorderLayout.NORTH);
    add(middle, BorderLayout.CENTER);
    add(composer, BorderLayout.SOUTH);
    show(ChatState.NOTHING);
  }

  @Override
  public void show(ChatState state) {
    EventThread.require();
    header.setVisible(state.header().isPresent());
    composer.setVisible(state.header().isPresent());
    state.header().ifPresentOrElse(peer -> show(peer, state), this::nothing);
    revalidate();
    repaint();
  }

  @Override
  public void restoreDraft(String text) {
    EventThread.require();
    if (composer.field().written().isBlank()) {
      composer.field().setText(text);
    }
  }

  /** Puts a face or an emoji where the caret is. */
  public void insert(String emote) {
    composer.field().insert(emote);
  }

  /** Goes on writing. */
  public void focusComposer() {
    composer.field().requestFocusInWindow();
  }

  /** Whether there is an emote panel to open. */
  public void emotesOffered(boolean offered) {
    composer.emotesOffered(offered);
  }

  /** Whether the header leads back to the list. */
  public void offerBack(boolean offered) {
    header.offerBack(offered);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (isDisplayable()) {
      column.renew();
    }
  }

  private void nothing() {
    swapDraft("");
    empty.nothingOpen();
    cards.show(middle, EMPTY);
  }

  private void show(ChatState.Header peer, ChatState state) {
    if (!peer.name().equals(name)) {
      swapDraft(peer.name());
      transcript.begin();
      focusComposer();
    }
    header.show(peer);
    composer.show(peer.name(), state.notice());
    if (state.rows().isEmpty() && state.older() == ChatState.Older.NONE) {
      empty.noMessages(peer.name());
      cards.show(middle, EMPTY);
    } else {
      cards.show(middle, ROWS);
    }
    transcript.show(state.rows(), state.older());
  }

  /** What was begun to one friend waits there while one writes to another. */
  private void swapDraft(String next) {
    drafts.put(name, composer.field().written());
    composer.field().setText(drafts.getOrDefault(next, ""));
    name = next;
  }
}
