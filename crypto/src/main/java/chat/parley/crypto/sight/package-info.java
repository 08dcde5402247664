/**
 * Marks on the types that travel: which of their parts only clients can open. Must not decide
 * anything; a part without a mark counts as clear.
 */
@NullMarked
package chat.parley.crypto.sight;

import org.jspecify.annotations.NullMarked;
