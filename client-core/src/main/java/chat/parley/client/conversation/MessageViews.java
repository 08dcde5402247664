package chat.parley.client.conversation;

import chat.parley.client.ChatMessage;
import chat.parley.client.ChatMessage.Content;
import chat.parley.client.ChatMessage.State;
import chat.parley.client.people.People;
import chat.parley.client.store.MessageRows.Kind;
import chat.parley.client.store.MessageRows.MessageRow;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.sealing.message.MessageBody;
import chat.parley.sealing.message.SelfBody;
import java.nio.charset.StandardCharsets;

/** Between stored messages and what people are shown. */
final class MessageViews {
  private final People people;
  private final AccountId self;

  MessageViews(People people, AccountId self) {
    this.people = people;
    this.self = self;
  }

  ChatMessage view(Room room, MessageRow row) {
    return new ChatMessage(
        row.conversation(),
        row.message(),
        row.sequence(),
        people.nameOf(row.account()),
        room.others(row.account()).stream().map(people::nameOf).sorted().toList(),
        row.at(),
        row.account().equals(self),
        content(row),
        state(room, row));
  }

  /** How a body is stored. */
  record Stored(Kind kind, Bytes content) {
    static Stored of(MessageBody body) {
      return switch (body) {
        case MessageBody.Text(var text) -> new Stored(Kind.TEXT, utf8(text));
        case MessageBody.Gone _ -> unreadable("Its device no longer has this message.");
        case SelfBody _ -> unreadable("A note among one's own devices, sent to the wrong place.");
        case MessageBody.Unknown(var type, var content) ->
            new Stored(Kind.OTHER, Bytes.wrap(new byte[] {(byte) type}).concat(content));
      };
    }

    /**
     * @param reason one sentence for a person
     */
    static Stored unreadable(String reason) {
      return new Stored(Kind.UNREADABLE, utf8(reason));
    }

    private static Bytes utf8(String text) {
      return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Content content(MessageRow row) {
    return switch (row.kind()) {
      case TEXT -> new Content.Text(text(row));
      case OTHER -> new Content.Unsupported(Byte.toUnsignedInt(row.content().at(0)));
      case UNREADABLE -> new Content.Unreadable(text(row));
    };
  }

  private State state(Room room, MessageRow row) {
    if (row.sequence() == 0) {
      return row.account().equals(self) ? State.WAITING : State.STORED;
    }
    return row.sequence() <= room.row().deliveredTo() ? State.DELIVERED : State.STORED;
  }

  private static String text(MessageRow row) {
    return new String(row.content().readOnlyArray(), StandardCharsets.UTF_8);
  }
}
