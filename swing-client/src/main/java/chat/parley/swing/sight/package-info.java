/**
 * The page "What the server can see". Lays out what the protocol's table says; must not judge by
 * itself what is sealed.
 */
@NullMarked
package chat.parley.swing.sight;

import org.jspecify.annotations.NullMarked;
