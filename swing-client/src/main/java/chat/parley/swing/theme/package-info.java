/**
 * Colours, type and drawn signs: the only place that knows what a token looks like. Must not know
 * any screen.
 */
@NullMarked
package chat.parley.swing.theme;

import org.jspecify.annotations.NullMarked;
