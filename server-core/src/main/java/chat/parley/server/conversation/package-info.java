/**
 * Conversations: opening them, agreeing on their epochs, listing them, and who has them in view.
 * Must not be able to read anything said in them.
 */
@NullMarked
package chat.parley.server.conversation;

import org.jspecify.annotations.NullMarked;
