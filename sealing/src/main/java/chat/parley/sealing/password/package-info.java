/**
 * From a password to the keys it stands for, by Argon2id. The password itself is never kept, stored
 * or sent.
 */
@NullMarked
package chat.parley.sealing.password;

import org.jspecify.annotations.NullMarked;
