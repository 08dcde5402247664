package chat.parley.swing.emotes;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.emotes.EmotesState.Emote;
import chat.parley.swing.emotes.EmotesState.Kind;
import chat.parley.swing.emotes.EmotesState.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmoteGridTest {
  @Test
  void leavesOutFacesNoFontCanDraw() {
    var smile = new Emote(":-)", "smile", Kind.FACE);
    // U+0378 is assigned to nothing, so no font has it.
    var boxes = new Emote("(\u0378_\u0378)", "boxes", Kind.FACE);

    var grid =
        new EmoteGrid(
            new Section("Faces", Kind.FACE, List.of(smile, boxes)), EmojiArtwork.load(), _ -> {});

    assertThat(grid.getModel().getSize()).isEqualTo(1);
    assertThat(grid.getModel().getElementAt(0)).isEqualTo(smile);
  }
}
