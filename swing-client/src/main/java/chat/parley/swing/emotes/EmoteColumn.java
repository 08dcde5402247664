package chat.parley.swing.emotes;

import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.emotes.EmotesState.Emote;
import chat.parley.swing.emotes.EmotesState.Section;
import chat.parley.swing.theme.ScrollColumn;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.awt.Dimension;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;

/** Sections one below the other; their heights follow from the width. */
final class EmoteColumn extends ScrollColumn {
  private static final int TITLE = 28;
  private static final int SIDE = 8;

  private final EmojiArtwork artwork;
  private final Consumer<Emote> pick;
  private List<Section> sections = List.of();

  EmoteColumn(EmojiArtwork artwork, Consumer<Emote> pick) {
    super(null, TITLE);
    this.artwork = artwork;
    this.pick = pick;
    setOpaque(false);
  }

  void show(List<Section> next) {
    if (next.equals(sections)) {
      return;
    }
    sections = next;
    removeAll();
    for (var section : next) {
      add(new TokenLabel(section.title(), Type.CAPTION, Token.INK_SOFT));
      add(new EmoteGrid(section, artwork, pick));
    }
    revalidate();
    repaint();
  }

  @Override
  public void doLayout() {
    var top = 0;
    for (var child : getComponents()) {
      var height = height((JComponent) child);
      var indent = child instanceof EmoteGrid ? SIDE : 2 * SIDE;
      child.setBounds(indent, top, getWidth() - 2 * indent, height);
      top += height;
    }
  }

  @Override
  public Dimension getPreferredSize() {
    var height = 0;
    for (var child : getComponents()) {
      height += height((JComponent) child);
    }
    return new Dimension(0, height + SIDE);
  }

  private int height(JComponent child) {
    return child instanceof EmoteGrid grid ? grid.heightFor(getWidth() - 2 * SIDE) : TITLE;
  }
}
