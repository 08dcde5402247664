package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;

/**
 * A conversation of this account has a new epoch.
 *
 * @param statement signed Epoch
 * @param wrap the epoch key wrapped for this device; empty when it is not a recipient
 * @see "docs/protocol.md, 4.3"
 * @since protocol 1
 */
public record EpochPublished(Bytes statement, Bytes wrap) implements Push {}
