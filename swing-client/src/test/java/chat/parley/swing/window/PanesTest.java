package chat.parley.swing.window;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.swing.window.Panes.Pane;
import chat.parley.swing.window.Panes.Room;
import chat.parley.swing.window.Panes.Wishes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanesTest {
  @ParameterizedTest
  @CsvSource({"1120, WIDE", "900, WIDE", "899, NARROW", "640, NARROW", "639, ONE_COLUMN"})
  void knowsHowMuchRoomThereIs(int width, Room room) {
    assertThat(Room.of(width)).isEqualTo(room);
  }

  @Test
  void opensAllWhenWide() {
    assertThat(panes(Room.WIDE, true, true)).isEqualTo(new Panes(Pane.OPEN, Pane.OPEN, Pane.OPEN));
  }

  @Test
  void foldsTheSidesWhenNarrow() {
    assertThat(panes(Room.NARROW, true, true))
        .isEqualTo(new Panes(Pane.FOLDED, Pane.OPEN, Pane.FOLDED));
  }

  @Test
  void hasNoEmotePanelAndNoStripWhenNoneAreOffered() {
    assertThat(panes(Room.WIDE, false, true).emotes()).isEqualTo(Pane.GONE);
    assertThat(panes(Room.NARROW, false, true).emotes()).isEqualTo(Pane.GONE);
  }

  @Test
  void showsTheListOrTheChatInOneColumn() {
    assertThat(panes(Room.ONE_COLUMN, true, false))
        .isEqualTo(new Panes(Pane.GONE, Pane.GONE, Pane.OPEN));
    assertThat(panes(Room.ONE_COLUMN, true, true))
        .isEqualTo(new Panes(Pane.GONE, Pane.OPEN, Pane.GONE));
  }

  @Test
  void opensWhatAPersonAsksFor() {
    var wishes = Wishes.in(Room.NARROW, true, true).emotes(true).friends(true);

    assertThat(Panes.of(Room.NARROW, wishes)).isEqualTo(new Panes(Pane.OPEN, Pane.OPEN, Pane.OPEN));
  }

  private static Panes panes(Room room, boolean offered, boolean chatting) {
    return Panes.of(room, Wishes.in(room, offered, chatting));
  }
}
