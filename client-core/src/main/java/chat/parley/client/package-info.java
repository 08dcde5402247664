/**
 * The chat client without a face: what a window, a terminal or a bot asks of it and what it tells
 * them. Names here are people's words; keys, frames and tables stay in the packages below. Must not
 * know any window system.
 */
@NullMarked
package chat.parley.client;

import org.jspecify.annotations.NullMarked;
