package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.sight.Carries;
import java.time.Instant;

/**
 * One stored message for this device.
 *
 * @param sequence dense per conversation, from 1
 * @param storedAt the server's storing time, to the millisecond
 * @param sealed header, ciphertext and signature as the sender sent them
 * @see "docs/protocol.md, 4.4"
 * @since protocol 1
 */
public record MessageDelivery(
    long sequence, Instant storedAt, @Carries(SealedMessage.class) Bytes sealed) implements Push {}
