package chat.parley.swing.emotes;

import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.emotes.EmotesState.Emote;
import chat.parley.swing.emotes.EmotesState.Kind;
import chat.parley.swing.theme.Paint;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.JList;
import javax.swing.ListCellRenderer;

/** Draws one emote in a grid. */
final class EmoteCell extends TokenLabel implements ListCellRenderer<Emote> {
  private static final int PICTURE = 22;

  private final EmojiArtwork artwork;
  private boolean marked;

  EmoteCell(EmojiArtwork artwork) {
    super("", Type.LABEL, Token.INK);
    this.artwork = artwork;
    setHorizontalAlignment(CENTER);
  }

  /** False for what would come out as empty boxes: no font of this computer has its characters. */
  boolean draws(Emote emote) {
    return switch (emote.kind()) {
      case FACE, MIXED -> getFont().canDisplayUpTo(emote.text()) < 0;
      case EMOJI -> true;
    };
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends Emote> list, Emote emote, int index, boolean selected, boolean focus) {
    marked = selected && list.isFocusOwner();
    var picture =
        emote.kind() == Kind.EMOJI ? artwork.icon(emote.text(), PICTURE).orElse(null) : null;
    setIcon(picture);
    setText(picture == null ? emote.text() : "");
    getAccessibleContext().setAccessibleName(emote.name());
    return this;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (marked) {
      var smooth = Paint.smooth(graphics);
      smooth.setColor(Token.ACCENT_TINT.color());
      smooth.fill(Paint.round(1, 1, getWidth() - 2, getHeight() - 2, Paint.RADIUS));
      smooth.setColor(Token.ACCENT.color());
      smooth.draw(Paint.round(1.5, 1.5, getWidth() - 3, getHeight() - 3, Paint.RADIUS));
      smooth.dispose();
    }
    super.paintComponent(graphics);
  }
}
