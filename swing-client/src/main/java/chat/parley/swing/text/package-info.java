/** The words of the windows, by key and language. Must not know any component. */
@NullMarked
package chat.parley.swing.text;

import org.jspecify.annotations.NullMarked;
