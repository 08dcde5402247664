/**
 * One conversation on screen: its transcript and its composer. Must not know the friend list or the
 * emote panel.
 */
@NullMarked
package chat.parley.swing.chat;

import org.jspecify.annotations.NullMarked;
