package chat.parley.swing.chat;

import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.Type;
import com.formdev.flatlaf.ui.FlatUIUtils;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JTextPane;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.text.AbstractDocument;
import javax.swing.text.DefaultEditorKit;

/** Where a message is written: Enter sends, Shift and Enter start a new line. */
final class ComposerField extends JTextPane {
  private static final int MOST_LINES = 6;
  private static final int PAD_X = 12;
  private static final int PAD_Y = 9;

  private String placeholder = "";

  /**
   * Makes an empty field.
   *
   * @param send takes what was written, which is not blank
   */
  ComposerField(EmojiArtwork artwork, Consumer<String> send) {
    setName("composer");
    setOpaque(false);
    setFont(Type.BODY.font());
    setBorder(BorderFactory.createEmptyBorder(PAD_Y, PAD_X, PAD_Y, PAD_X));
    getStyledDocument().addDocumentListener(new EmojiStyler(artwork));
    ((AbstractDocument) getStyledDocument()).setDocumentFilter(new WholeGraphemes());
    getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "send");
    getInputMap().put(KeyStroke.getKeyStroke("shift ENTER"), DefaultEditorKit.insertBreakAction);
    getActionMap().put("send", new Send(send));
    keepTabForFocus();
  }

  /** What to say while nothing is written. */
  void placeholder(String words) {
    placeholder = words;
    getAccessibleContext().setAccessibleName(words);
    repaint();
  }

  /** What is written, as characters. */
  String written() {
    return EmojiStyler.text(getStyledDocument());
  }

  /** Puts a text where the caret is and goes on writing. */
  void insert(String text) {
    replaceSelection(text);
    requestFocusInWindow();
  }

  private void keepTabForFocus() {
    getInputMap().put(KeyStroke.getKeyStroke("TAB"), "forth");
    getInputMap().put(KeyStroke.getKeyStroke("shift TAB"), "back");
    getActionMap().put("forth", action(this::transferFocus));
    getActionMap().put("back", action(this::transferFocusBackward));
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    var line = getFontMetrics(getFont()).getHeight();
    var most = MOST_LINES * line + 2 * PAD_Y;
    var least = line + 2 * PAD_Y;
    return new Dimension(0, Math.clamp(getPreferredSize().height, least, most));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    if (getDocument().getLength() == 0) {
      graphics.setColor(Token.INK_SOFT.color());
      graphics.setFont(getFont());
      var room = new Rectangle(PAD_X, PAD_Y, getWidth() - 2 * PAD_X, getHeight() - 2 * PAD_Y);
      var metrics = graphics.getFontMetrics();
      FlatUIUtils.drawString(
          this, graphics, clipped(metrics, room), room.x, room.y + metrics.getAscent());
    }
  }

  private String clipped(FontMetrics metrics, Rectangle room) {
    return SwingUtilities.layoutCompoundLabel(
        this,
        metrics,
        placeholder,
        null,
        SwingConstants.CENTER,
        SwingConstants.LEADING,
        SwingConstants.CENTER,
        SwingConstants.TRAILING,
        room,
        new Rectangle(),
        new Rectangle(),
        0);
  }

  private static AbstractAction action(Runnable task) {
    return new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        task.run();
      }
    };
  }

  private final class Send extends AbstractAction {
    private final Consumer<String> send;

    Send(Consumer<String> send) {
      this.send = send;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
      var text = written().strip();
      if (!text.isEmpty()) {
        setText("");
        send.accept(text);
      }
    }
  }
}
