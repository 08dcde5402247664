/** The log file and its rotation. Must not decide what is worth a line. */
@NullMarked
package chat.parley.server.app.log;

import org.jspecify.annotations.NullMarked;
