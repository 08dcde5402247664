package chat.parley.swing.emotes;

import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.emotes.EmotesState.Emote;
import chat.parley.swing.emotes.EmotesState.Kind;
import chat.parley.swing.emotes.EmotesState.Section;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.jspecify.annotations.Nullable;

/** The emotes of one section, walked through by arrow keys and picked by Enter or a click. */
final class EmoteGrid extends JList<Emote> {
  private static final int CELL = 36;
  private static final int FACE_WIDTH = 104;

  private final int cellWidth;
  private final Consumer<Emote> pick;

  EmoteGrid(Section section, EmojiArtwork artwork, Consumer<Emote> pick) {
    this.pick = pick;
    this.cellWidth = section.emotes().stream().allMatch(this::narrow) ? CELL : FACE_WIDTH;
    setName("emotes." + section.title());
    getAccessibleContext().setAccessibleName(section.title());
    var cell = new EmoteCell(artwork);
    setListData(section.emotes().stream().filter(cell::draws).toArray(Emote[]::new));
    setCellRenderer(cell);
    setLayoutOrientation(HORIZONTAL_WRAP);
    setVisibleRowCount(-1);
    setFixedCellWidth(cellWidth);
    setFixedCellHeight(CELL);
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setOpaque(false);
    addMouseListener(new Click());
    getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "pick");
    getInputMap().put(KeyStroke.getKeyStroke("SPACE"), "pick");
    getActionMap().put("pick", new Pick());
  }

  /** The height it needs at a width, in pixels. */
  int heightFor(int width) {
    var columns = Math.max(1, width / cellWidth);
    return Math.ceilDiv(getModel().getSize(), columns) * CELL;
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    return under(event).map(Emote::name).orElse(null);
  }

  private boolean narrow(Emote emote) {
    return emote.kind() == Kind.EMOJI;
  }

  private Optional<Emote> under(MouseEvent event) {
    var index = locationToIndex(event.getPoint());
    return index >= 0 && getCellBounds(index, index).contains(event.getPoint())
        ? Optional.of(getModel().getElementAt(index))
        : Optional.empty();
  }

  private final class Click extends MouseAdapter {
    @Override
    public void mouseReleased(MouseEvent event) {
      under(event).ifPresent(pick);
    }
  }

  private final class Pick extends AbstractAction {
    @Override
    public void actionPerformed(ActionEvent event) {
      Optional.ofNullable(getSelectedValue()).ifPresent(pick);
    }
  }
}
