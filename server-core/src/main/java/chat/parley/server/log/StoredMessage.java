package chat.parley.server.log;

import chat.parley.crypto.encoding.Bytes;
import java.time.Instant;

/**
 * One message as it is stored.
 *
 * @param sequence dense per conversation, from 1
 * @param sealed as the sender sent it
 */
public record StoredMessage(long sequence, Instant storedAt, Bytes sealed) {}
