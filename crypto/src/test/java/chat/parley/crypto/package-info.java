/** Tests over the whole module. */
@NullMarked
package chat.parley.crypto;

import org.jspecify.annotations.NullMarked;
