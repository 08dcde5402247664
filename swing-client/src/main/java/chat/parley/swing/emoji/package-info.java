/**
 * Emoji as pictures: finds them in a text and draws them, because AWT drops colour glyphs. Must not
 * know messages or screens.
 */
@NullMarked
package chat.parley.swing.emoji;

import org.jspecify.annotations.NullMarked;
