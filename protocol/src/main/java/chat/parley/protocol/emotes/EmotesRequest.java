package chat.parley.protocol.emotes;

/**
 * What a client asks about emotes; answered by one {@link EmotesReply}.
 *
 * @see "docs/protocol.md, 5.2"
 * @since protocol 1
 */
public sealed interface EmotesRequest {
  /** Asks for all emotes. Answered by {@link EmotesReply.EmoteList}. */
  record ListAll() implements EmotesRequest {}
}
