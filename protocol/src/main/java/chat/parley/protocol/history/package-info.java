/**
 * How a client pages backwards through a conversation: request, replies and their wire form. Must
 * not know what a sealed message says.
 */
@NullMarked
package chat.parley.protocol.history;

import org.jspecify.annotations.NullMarked;
