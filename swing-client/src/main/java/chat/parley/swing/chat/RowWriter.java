package chat.parley.swing.chat;

import chat.parley.client.ChatMessage;
import chat.parley.swing.text.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Writes a transcript down as rows: days, unread line, notes, groups of bubbles. */
final class RowWriter {
  /** Messages of one person closer than this stand in one group. */
  static final Duration GROUP = Duration.ofMinutes(5);

  private final Words words;
  private final Clock clock;
  private final Moments moments;

  RowWriter(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
    this.moments = new Moments(words, clock);
  }

  List<Row> write(Transcript transcript, List<Note> notes) {
    return new Page(transcript, notes).write();
  }

  /** One pass over one transcript. */
  private final class Page {
    private final List<Row> rows = new ArrayList<>();
    private final Transcript transcript;
    private final Deque<Note> notes;
    private int noted;
    private LocalDate day = LocalDate.MIN;
    private String groupAuthor = "";
    private Instant groupLast = Instant.MIN;

    Page(Transcript transcript, List<Note> notes) {
      this.transcript = transcript;
      this.notes = new ArrayDeque<>(notes.stream().sorted(Comparator.comparing(Note::at)).toList());
    }

    List<Row> write() {
      for (var message : transcript.messages()) {
        notesUntil(message.at());
        message(message);
      }
      transcript.outgoing().forEach(this::outgoing);
      notesUntil(Instant.MAX);
      return rows;
    }

    private void notesUntil(Instant moment) {
      while (!notes.isEmpty() && !notes.getFirst().at().isAfter(moment)) {
        var note = notes.removeFirst();
        day(note.at());
        rows.add(new Row.Note("note " + noted++, note.text()));
        endGroup();
      }
    }

    private void message(ChatMessage message) {
      day(message.at());
      if (transcript.firstUnread().filter(message.id()::equals).isPresent()) {
        rows.add(new Row.Unread("unread", words.get("chat.unread")));
        endGroup();
      }
      var author = message.from().value();
      rows.add(
          new Row.Bubble(
              message.id().toString(),
              message.mine() ? Row.Side.MINE : Row.Side.THEIRS,
              start(author, message.at()),
              author,
              text(message.content()),
              style(message.content()),
              moments.time(message.at()),
              mark(message),
              spoken(author, message)));
    }

    private void outgoing(Outgoing text) {
      day(text.at());
      rows.add(
          new Row.Bubble(
              "outgoing " + text.number(),
              Row.Side.MINE,
              start("", text.at()),
              "",
              text.text(),
              Row.Style.TEXT,
              moments.time(text.at()),
              Row.Mark.WAITING,
              words.get("chat.spoken.waiting", text.text())));
    }

    private void day(Instant moment) {
      var next = LocalDate.ofInstant(moment, clock.getZone());
      if (!next.equals(day)) {
        rows.add(new Row.Day("day " + next, moments.day(next)));
        day = next;
        endGroup();
      }
    }

    private Row.Start start(String author, Instant at) {
      var inside = author.equals(groupAuthor) && at.isBefore(groupLast.plus(GROUP));
      groupAuthor = author;
      groupLast = at;
      return inside ? Row.Start.INSIDE : Row.Start.OF_GROUP;
    }

    private void endGroup() {
      groupAuthor = "";
      groupLast = Instant.MIN;
    }
  }

  private String spoken(String author, ChatMessage message) {
    var time = moments.time(message.at());
    var text = text(message.content());
    return message.mine()
        ? words.get("chat.spoken.mine", time, text, words.get(MarkWords.key(mark(message))))
        : words.get("chat.spoken.theirs", author, time, text);
  }

  private String text(ChatMessage.Content content) {
    return switch (content) {
      case ChatMessage.Content.Text(var text) -> text;
      case ChatMessage.Content.Unsupported _ -> words.get("chat.unsupported");
      case ChatMessage.Content.Unreadable(var reason) -> reason;
    };
  }

  private static Row.Style style(ChatMessage.Content content) {
    return switch (content) {
      case ChatMessage.Content.Text _ -> Row.Style.TEXT;
      case ChatMessage.Content.Unsupported _, ChatMessage.Content.Unreadable _ -> Row.Style.REMARK;
    };
  }

  private static Row.Mark mark(ChatMessage message) {
    if (!message.mine()) {
      return Row.Mark.NONE;
    }
    return switch (message.state()) {
      case WAITING -> Row.Mark.WAITING;
      case STORED -> Row.Mark.STORED;
      case DELIVERED -> Row.Mark.DELIVERED;
    };
  }
}
