/** Seeded accounts and statements for tests; nothing here is random. */
@NullMarked
package chat.parley.crypto.cast;

import org.jspecify.annotations.NullMarked;
