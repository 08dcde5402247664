/** What the message log promises, proven on a real file. */
@NullMarked
package chat.parley.server.log;

import org.jspecify.annotations.NullMarked;
