/**
 * Two people, their devices and one conversation in a real store: where the server's tests play.
 */
@NullMarked
package chat.parley.server.scene;

import org.jspecify.annotations.NullMarked;
