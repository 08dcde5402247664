/**
 * A real server and real clients within one process, for tests of what they do together. It knows
 * no test.
 */
@NullMarked
package chat.parley.client.scene;

import org.jspecify.annotations.NullMarked;
