package chat.parley.protocol;

import java.time.Instant;

/**
 * The message is durable. A repeat of a known message id gets its first sequence again.
 *
 * @param requestId the one of the request this answers
 * @param sequence dense per conversation, from 1
 * @param storedAt the server's storing time, to the millisecond
 * @see "docs/protocol.md, 4.4"
 * @since protocol 1
 */
public record Accepted(RequestId requestId, long sequence, Instant storedAt) implements Reply {}
