package chat.parley.swing.emotes;

import chat.parley.swing.desk.EventThread;
import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.emotes.EmotesState.Emote;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Buttons;
import chat.parley.swing.theme.Sign;
import chat.parley.swing.theme.TextBlock;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ScrollPaneConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** The left side of the window. */
public final class EmotesPanel extends JPanel implements EmotesView {
  private final JTextField search = new JTextField();
  private final EmoteColumn column;
  private final TextBlock nothing;
  private final Words words;
  private final JButton fold;
  private final Consumer<Boolean> availability;

  /**
   * Makes an empty panel.
   *
   * @param events where what a person does goes
   * @param insert puts a picked emote into the message
   * @param fold folds the panel away
   * @param availability told whether there is anything to offer
   */
  public EmotesPanel(
      Words words,
      EmojiArtwork artwork,
      Consumer<EmotesEvent> events,
      Consumer<String> insert,
      Runnable fold,
      Consumer<Boolean> availability) {
    super(new BorderLayout());
    setName("emotes");
    this.words = words;
    this.availability = availability;
    this.fold = Buttons.sign("fold-emotes", Sign.BACK, Token.INK_SOFT, words.get("fold"));
    this.nothing = new TextBlock("", Type.LABEL, Token.INK_SOFT);
    this.column =
        new EmoteColumn(
            artwork,
            (Emote emote) -> {
              insert.accept(emote.text());
              events.accept(new EmotesEvent.Picked(emote));
            });
    this.fold.addActionListener(_ -> fold.run());
    search(words, events);
    add(top(), BorderLayout.NORTH);
    add(scroll(), BorderLayout.CENTER);
    updateUI();
  }

  @Override
  public void show(EmotesState state) {
    EventThread.require();
    availability.accept(state.available());
    column.show(state.sections());
    nothing.setText(words.get("emotes.none", state.query()));
    nothing.setVisible(state.available() && state.sections().isEmpty());
    revalidate();
    repaint();
  }

  /** Goes to the search field. */
  public void enter() {
    search.requestFocusInWindow();
  }

  /** Whether the panel can be folded away. */
  public void offerFold(boolean offered) {
    fold.setVisible(offered);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBackground(Token.SURFACE.color());
    setBorder(BorderFactory.createMatteBorder(0, 0, 0, 1, Token.LINE.color()));
  }

  private void search(Words spoken, Consumer<EmotesEvent> events) {
    search.setName("emote-search");
    search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, spoken.get("emotes.search"));
    search.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
    search.getAccessibleContext().setAccessibleName(spoken.get("emotes.search"));
    search
        .getDocument()
        .addDocumentListener(
            new Typed(() -> events.accept(new EmotesEvent.Searched(search.getText()))));
  }

  private JPanel top() {
    var top =
        new JPanel(new MigLayout("insets 8 16 4 8, fillx, gap 0 4, hidemode 3", "[grow, fill][]"));
    top.setOpaque(false);
    top.add(new TokenLabel(words.get("emotes.title"), Type.HEADING, Token.INK), "growx, wmin 0");
    top.add(fold, "wrap");
    top.add(search, "span, growx, wmin 0, gapright 8, wrap");
    top.add(nothing, "span, growx, wmin 0, gaptop 8, gapright 8");
    return top;
  }

  private JScrollPane scroll() {
    var scroll =
        new JScrollPane(
            column,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setOpaque(false);
    scroll.getViewport().setOpaque(false);
    return scroll;
  }

  private record Typed(Runnable task) implements DocumentListener {
    @Override
    public void insertUpdate(DocumentEvent event) {
      task.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
      task.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
      task.run();
    }
  }
}
