/**
 * The recovery key: what opens an account when its password is forgotten. Must not know what it
 * opens, nor keep one.
 */
@NullMarked
package chat.parley.sealing.recovery;

import org.jspecify.annotations.NullMarked;
