package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.sight.Sealed;
import chat.parley.crypto.statement.Epoch;
import java.util.List;

/**
 * Publishes the next epoch of a conversation with its wraps. Answered by {@link Done}, or refused
 * with {@code HEAD_MOVED}, {@code EPOCH_BEHIND} (both with the statements the client lacks) or
 * {@code CLOCK_SKEW}.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param statement signed Epoch
 * @param wraps the epoch key wrapped for each recipient, in recipient order; none to list again, as
 *     any member, an epoch the server lost in a restore
 * @see "docs/protocol.md, 4.3"
 * @since protocol 1
 */
public record PublishEpoch(
    RequestId requestId,
    @Carries(Epoch.class) Bytes statement,
    @Sealed(Audience.RECIPIENT) List<Bytes> wraps)
    implements Request {
  public PublishEpoch {
    wraps = List.copyOf(wraps);
  }
}
