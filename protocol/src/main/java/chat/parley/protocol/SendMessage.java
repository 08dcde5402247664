package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.sight.Carries;

/**
 * Asks the server to store one sealed message and relay it to the members' devices. Everything the
 * server checks stands in the sealed header. Answered by {@link Accepted} after a durable commit.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param sealed header, ciphertext and signature (docs/encryption.md, 5), at most 66 KiB
 * @see "docs/protocol.md, 4.4"
 * @since protocol 1
 */
public record SendMessage(RequestId requestId, @Carries(SealedMessage.class) Bytes sealed)
    implements Request {}
