/**
 * Opens the JavaScript implementation of the encryption protocol in a browser and reports each of
 * its checks. Uses none of Parley's own code: only then does agreement say anything.
 */
@NullMarked
package chat.parley.second;

import org.jspecify.annotations.NullMarked;
