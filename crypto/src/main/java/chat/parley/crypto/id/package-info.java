/**
 * Typed identifiers of accounts, devices, conversations, messages and servers, and the canonical
 * name of an account. Must not know who uses them.
 */
@NullMarked
package chat.parley.crypto.id;

import org.jspecify.annotations.NullMarked;
