/**
 * Whether to believe a statement: signatures, authority of the signer and what its fields have to
 * fit, by the same pure functions on server and client. Callers hand in the statements it refers
 * to, already verified, and the time; chains are judged in {@code chain}, epochs in {@code epoch}.
 *
 * <p>Every check answers a {@link chat.parley.crypto.verify.Verdict}. The precise reason is for the
 * local log and tests; a peer is told as little as the protocol document says.
 */
@NullMarked
package chat.parley.crypto.verify;

import org.jspecify.annotations.NullMarked;
