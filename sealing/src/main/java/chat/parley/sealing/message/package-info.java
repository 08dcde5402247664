/**
 * Sealing and opening messages and ephemeral frames under an epoch key: a key of its own for each,
 * padded bodies. Whether the sender may write at all is checked before, in {@code
 * chat.parley.crypto.message}.
 */
@NullMarked
package chat.parley.sealing.message;

import org.jspecify.annotations.NullMarked;
