package chat.parley.client;

import chat.parley.crypto.id.DeviceId;
import java.time.Instant;
import java.util.Optional;

/**
 * One device of one's own account.
 *
 * @param thisOne true for the device that is asked
 * @param keyedAt when it last made a key to receive the keys of conversations with
 */
public record AccountDevice(
    DeviceId id, Instant addedAt, boolean thisOne, Optional<Instant> keyedAt) {}
