/**
 * This device's account: opening one, signing in, adding this device to one, and the keys that come
 * of it. Must not know conversations or messages.
 */
@NullMarked
package chat.parley.client.account;

import org.jspecify.annotations.NullMarked;
