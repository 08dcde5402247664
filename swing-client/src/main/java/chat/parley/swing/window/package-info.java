/**
 * A window around the screens: which one shows, what folds when it is narrow, its banner and its
 * keys. Must not talk to the client itself beyond what decides that.
 */
@NullMarked
package chat.parley.swing.window;

import org.jspecify.annotations.NullMarked;
