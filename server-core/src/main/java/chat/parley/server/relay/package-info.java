/**
 * The way of a message from one member's device to the others': stored first, then acknowledged and
 * delivered. Must not know sockets, nor what a message says.
 */
@NullMarked
package chat.parley.server.relay;

import org.jspecify.annotations.NullMarked;
