package chat.parley.swing.chat;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.ChatMessage;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.swing.desk.Desks;
import chat.parley.swing.script.ScriptedArchive;
import chat.parley.swing.script.Scripts;
import chat.parley.swing.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RowWriterTest {
  private static final CanonicalName ALICE = new CanonicalName("alice");
  private static final CanonicalName BOB = new CanonicalName("bob");
  private static final ConversationId ID = Scripts.conversationId("bob");

  private final ScriptedArchive archive = new ScriptedArchive();
  private final Transcript transcript = new Transcript();
  private final RowWriter writer = new RowWriter(Words.in(Locale.ENGLISH), Desks.CLOCK);

  @Test
  void beginsEveryDayWithItsName() {
    say("2026-11-09T09:00:00Z", BOB);
    say("2026-11-15T09:00:00Z", BOB);
    say("2026-11-16T09:00:00Z", BOB);

    assertThat(rows())
        .filteredOn(Row.Day.class::isInstance)
        .extracting(row -> ((Row.Day) row).label())
        .containsExactly("Monday, November 9, 2026", "yesterday", "today");
  }

  @Test
  void groupsWhatOnePersonSaysWithinFiveMinutes() {
    say("2026-11-16T10:00:00Z", BOB);
    say("2026-11-16T10:04:59Z", BOB);
    say("2026-11-16T10:09:59Z", BOB);
    say("2026-11-16T10:10:00Z", ALICE);

    assertThat(bubbles())
        .extracting(Row.Bubble::start)
        .containsExactly(
            Row.Start.OF_GROUP, Row.Start.INSIDE, Row.Start.OF_GROUP, Row.Start.OF_GROUP);
  }

  @Test
  void putsANoteBetweenTheMessagesAroundIt() {
    say("2026-11-16T10:00:00Z", BOB);
    say("2026-11-16T10:02:00Z", BOB);

    var rows =
        writer.write(
            transcript, List.of(new Note(Instant.parse("2026-11-16T10:01:00Z"), "new key")));

    assertThat(rows)
        .extracting(row -> row.getClass().getSimpleName())
        .containsExactly("Day", "Bubble", "Note", "Bubble");
    assertThat(((Row.Bubble) rows.getLast()).start()).isEqualTo(Row.Start.OF_GROUP);
  }

  @Test
  void marksWhereReadingStopped() {
    say("2026-11-16T10:00:00Z", BOB);
    say("2026-11-16T10:01:00Z", BOB);
    say("2026-11-16T10:02:00Z", ALICE);
    say("2026-11-16T10:03:00Z", BOB);
    transcript.unread(2);

    assertThat(rows())
        .extracting(row -> row.getClass().getSimpleName())
        .containsExactly("Day", "Bubble", "Unread", "Bubble", "Bubble", "Bubble");
  }

  @Test
  void saysHowFarAMessageGotInWordsToo() {
    archive.at("2026-11-16T10:00:00Z");
    transcript.merge(List.of(archive.add(ID, ALICE, true, "hello", ChatMessage.State.DELIVERED)));

    var bubble = bubbles().getFirst();
    assertThat(bubble.mark()).isEqualTo(Row.Mark.DELIVERED);
    assertThat(bubble.spoken()).isEqualTo("You at 10:00: hello (delivered to every device)");
  }

  @Test
  void showsATextOnItsWayLast() {
    say("2026-11-16T10:00:00Z", BOB);
    transcript.depart("on my way", Desks.CLOCK.instant());

    var newest = bubbles().getLast();
    assertThat(newest.text()).isEqualTo("on my way");
    assertThat(newest.mark()).isEqualTo(Row.Mark.WAITING);
  }

  @Test
  void keepsGoingPastWhatItCannotRead() {
    archive.at("2026-11-16T10:00:00Z");
    var broken = new ChatMessage.Content.Unreadable("This message was damaged on its way.");
    transcript.merge(
        List.of(
            archive.add(ID, BOB, false, broken, ChatMessage.State.DELIVERED),
            archive.add(
                ID, BOB, false, new ChatMessage.Content.Unsupported(9), ChatMessage.State.STORED)));

    assertThat(bubbles()).extracting(Row.Bubble::style).containsOnly(Row.Style.REMARK);
    assertThat(bubbles())
        .extracting(Row.Bubble::text)
        .containsExactly(
            "This message was damaged on its way.", "This message needs a newer Parley.");
  }

  @Test
  void givesEveryRowAKeyOfItsOwn() {
    say("2026-11-15T10:00:00Z", BOB);
    say("2026-11-16T10:00:00Z", BOB);
    transcript.depart("same", Desks.CLOCK.instant());
    transcript.depart("same", Desks.CLOCK.instant());

    assertThat(rows()).extracting(Row::key).doesNotHaveDuplicates();
  }

  @Test
  void writesNothingAboutNothing() {
    assertThat(rows()).isEmpty();
  }

  private void say(String instant, CanonicalName author) {
    archive.at(instant);
    var mine = author.equals(ALICE);
    transcript.merge(List.of(archive.add(ID, author, mine, "text", ChatMessage.State.STORED)));
  }

  private List<Row> rows() {
    return writer.write(transcript, List.of());
  }

  private List<Row.Bubble> bubbles() {
    return rows().stream()
        .filter(Row.Bubble.class::isInstance)
        .map(Row.Bubble.class::cast)
        .toList();
  }
}
