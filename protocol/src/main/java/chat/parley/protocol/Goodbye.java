package chat.parley.protocol;

/**
 * The last frame before the server closes the connection.
 *
 * @param reason what a program acts on
 * @param detail one sentence for a person
 * @see "docs/protocol.md, 2.4"
 * @since protocol 1
 */
public record Goodbye(GoodbyeReason reason, String detail) implements Push {}
