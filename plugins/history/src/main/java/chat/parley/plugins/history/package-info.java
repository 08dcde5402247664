/**
 * Keeps messages on the server and pages back through them, sealed as they are. Must not look into
 * a message.
 */
@NullMarked
package chat.parley.plugins.history;

import org.jspecify.annotations.NullMarked;
