/**
 * Puts stores, log and handlers together into what stands behind the router. Must hold no logic of
 * its own.
 */
@NullMarked
package chat.parley.server.core;

import org.jspecify.annotations.NullMarked;
