package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.sight.Sealed;
import chat.parley.crypto.statement.Epoch;

/**
 * A conversation of this account has a new epoch.
 *
 * @param statement signed Epoch
 * @param wrap the epoch key wrapped for this device; empty when it is not a recipient
 * @see "docs/protocol.md, 4.3"
 * @since protocol 1
 */
public record EpochPublished(
    @Carries(Epoch.class) Bytes statement, @Sealed(Audience.RECIPIENT) Bytes wrap)
    implements Push {}
