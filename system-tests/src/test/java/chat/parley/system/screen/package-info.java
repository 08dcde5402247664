/** Windows and a browser on a screen nobody sees. Must not know what is tested with them. */
@NullMarked
package chat.parley.system.screen;

import org.jspecify.annotations.NullMarked;
