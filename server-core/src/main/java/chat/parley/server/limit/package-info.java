/** How much of anything one peer may do in a time. Must not know frames or sessions. */
@NullMarked
package chat.parley.server.limit;

import org.jspecify.annotations.NullMarked;
