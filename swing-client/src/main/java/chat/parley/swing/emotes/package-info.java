/**
 * The panel of faces and emoji, as the server offers them. Must not know where a picked one goes.
 */
@NullMarked
package chat.parley.swing.emotes;

import org.jspecify.annotations.NullMarked;
