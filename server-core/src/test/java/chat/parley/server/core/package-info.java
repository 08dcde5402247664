/** The core's requests from one end to the other, without sockets: handlers, stores, pushes. */
@NullMarked
package chat.parley.server.core;

import org.jspecify.annotations.NullMarked;
