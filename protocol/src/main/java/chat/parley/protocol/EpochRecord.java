package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;

/**
 * One epoch with the wrap asked for.
 *
 * @param statement signed Epoch
 * @param wrap the epoch key wrapped for the recipient asked for; empty when it is none
 * @see "docs/protocol.md, 4.3"
 * @since protocol 1
 */
public record EpochRecord(Bytes statement, Bytes wrap) {}
