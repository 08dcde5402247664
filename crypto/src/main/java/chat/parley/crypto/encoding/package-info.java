/**
 * The canonical binary form of everything that is hashed or signed, and the immutable byte string
 * it is made of. Must not know what a statement or a key is.
 */
@NullMarked
package chat.parley.crypto.encoding;

import org.jspecify.annotations.NullMarked;
