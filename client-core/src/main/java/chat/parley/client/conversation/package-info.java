/**
 * Conversations of this device: their members, epochs and messages, in and out. Must not know
 * passwords, or who friends are.
 */
@NullMarked
package chat.parley.client.conversation;

import org.jspecify.annotations.NullMarked;
