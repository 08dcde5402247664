package chat.parley.sealing.message;

import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.MessageId;
import java.time.Instant;

/**
 * A message before it is sealed. Sealed again after a refusal it keeps everything here; salt and
 * epoch are new.
 *
 * @param devSeq counts this device's messages in this conversation from 1
 * @param previous message hash of this device's message before; {@link Hash#NONE} for the first
 */
public record OutgoingMessage(
    MessageId messageId, long devSeq, Hash previous, Instant sentAt, MessageBody body) {}
