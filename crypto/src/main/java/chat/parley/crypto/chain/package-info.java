/**
 * Whether a statement continues the chain that is known: the same pure rule for the server's
 * compare-and-set and for the client's "no way back". Looks at numbers and links only; who may sign
 * is decided in {@code verify}.
 */
@NullMarked
package chat.parley.crypto.chain;

import org.jspecify.annotations.NullMarked;
