/**
 * The frames that travel between client and server, their limits and the ids they carry. Must not
 * know sockets, stores or what a sealed message says: signed statements and sealed messages are
 * opaque {@code Bytes} here.
 */
@NullMarked
package chat.parley.protocol;

import org.jspecify.annotations.NullMarked;
