/**
 * The card that signs in or opens an account, and its step of trust in a server never seen before.
 * Must not know conversations.
 */
@NullMarked
package chat.parley.swing.signin;

import org.jspecify.annotations.NullMarked;
