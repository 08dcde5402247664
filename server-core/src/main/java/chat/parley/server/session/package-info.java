/**
 * Connections and the people on them: the two registries and the one port through which anything
 * reaches a user. Must not know what a frame means or where it is stored.
 */
@NullMarked
package chat.parley.server.session;

import org.jspecify.annotations.NullMarked;
