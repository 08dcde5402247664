/** Seeded accounts for tests; nothing here is random. */
@NullMarked
package chat.parley.sealing.cast;

import org.jspecify.annotations.NullMarked;
