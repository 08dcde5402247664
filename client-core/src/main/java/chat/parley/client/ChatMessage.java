package chat.parley.client;

import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.MessageId;
import java.time.Instant;
import java.util.List;

/**
 * One message, opened.
 *
 * @param sequence dense per conversation, from 1; 0 while it waits in the outbox
 * @param from its author, proven by the signature
 * @param to the other members when it was sent
 * @param at the server's storing time; the writing time while it waits
 * @param mine true when one's own account wrote it, on whichever device
 */
public record ChatMessage(
    ConversationId conversation,
    MessageId id,
    long sequence,
    CanonicalName from,
    List<CanonicalName> to,
    Instant at,
    boolean mine,
    Content content,
    State state) {
  public ChatMessage {
    to = List.copyOf(to);
  }

  /** What a message says. */
  public sealed interface Content {
    /** Text as typed. */
    record Text(String text) implements Content {}

    /** A kind of content this version does not know: "needs a newer Parley". */
    record Unsupported(int type) implements Content {}

    /**
     * Something that could not be opened; the conversation goes on.
     *
     * @param reason one sentence for a person
     */
    record Unreadable(String reason) implements Content {}
  }

  /** How far a message has got. */
  public enum State {
    /** In this device's outbox. */
    WAITING,
    /** Durable on the server. */
    STORED,
    /** On every device of every other member. */
    DELIVERED
  }
}
