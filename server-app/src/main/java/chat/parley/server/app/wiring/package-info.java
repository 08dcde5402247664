/**
 * Puts a server together, area by area, and takes it apart again. Must hold no logic of its own;
 * nothing else of this house makes an object that lasts as long as the server.
 */
@NullMarked
package chat.parley.server.app.wiring;

import org.jspecify.annotations.NullMarked;
