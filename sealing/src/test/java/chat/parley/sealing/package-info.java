/** Tests over the whole module. */
@NullMarked
package chat.parley.sealing;

import org.jspecify.annotations.NullMarked;
