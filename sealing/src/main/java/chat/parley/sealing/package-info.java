/**
 * The encryption of the clients. This package holds the one rejection all of it shares; no server
 * module may depend on this module.
 */
@NullMarked
package chat.parley.sealing;

import org.jspecify.annotations.NullMarked;
