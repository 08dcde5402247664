/** Programs of the installation as processes: starting, reading, typing, ending. */
@NullMarked
package chat.parley.system.process;

import org.jspecify.annotations.NullMarked;
