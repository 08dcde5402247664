package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.sight.Sealed;
import chat.parley.crypto.statement.Epoch;

/**
 * One epoch with the wrap asked for.
 *
 * @param statement signed Epoch
 * @param wrap the epoch key wrapped for the recipient asked for; empty when it is none
 * @see "docs/protocol.md, 4.3"
 * @since protocol 1
 */
public record EpochRecord(
    @Carries(Epoch.class) Bytes statement, @Sealed(Audience.RECIPIENT) Bytes wrap) {}
