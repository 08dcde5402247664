/**
 * Making an epoch for exactly its recipients, and opening one's own wrap of it. The rule who they
 * are is not here but in {@code chat.parley.crypto.epoch}, where the server applies it too.
 */
@NullMarked
package chat.parley.sealing.epoch;

import org.jspecify.annotations.NullMarked;
