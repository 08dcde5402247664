/**
 * Persistence ports and the records they hold. Must not know sessions or frames' handling;
 * implementations live beside them.
 */
@NullMarked
package chat.parley.server.store;

import org.jspecify.annotations.NullMarked;
