package chat.parley.protocol;

/**
 * Says that the request took effect; durable where it changed something.
 *
 * @param requestId the one of the request this answers
 * @see "docs/protocol.md, 2.3"
 * @since protocol 1
 */
public record Done(RequestId requestId) implements Reply {}
