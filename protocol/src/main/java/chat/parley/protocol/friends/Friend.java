package chat.parley.protocol.friends;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import java.time.Instant;

/**
 * One friend of the one who asks.
 *
 * @param online true while at least one of the friend's devices is connected
 * @param since when the second of the two names was entered, to the millisecond
 * @since protocol 1
 */
public record Friend(AccountId account, CanonicalName name, boolean online, Instant since) {}
