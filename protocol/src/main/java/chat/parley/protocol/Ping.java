package chat.parley.protocol;

/**
 * Keeps the connection open and measures its round trip. Answered by {@link Done}.
 *
 * @param requestId echoed in the reply; unique per connection
 * @see "docs/protocol.md, 2.4"
 * @since protocol 1
 */
public record Ping(RequestId requestId) implements Request {}
