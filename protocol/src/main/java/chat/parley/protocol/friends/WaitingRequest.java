package chat.parley.protocol.friends;

import chat.parley.crypto.id.CanonicalName;
import java.time.Instant;

/**
 * A request that waits for an answer.
 *
 * @param name the other one's: who asks for an incoming request, who is asked for an outgoing one
 * @param at when the name was entered, to the millisecond
 * @since protocol 1
 */
public record WaitingRequest(CanonicalName name, Instant at) {}
