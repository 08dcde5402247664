/**
 * The account's vault: the identity's seeds and the secret that opens history, sealed for the
 * password. Makes and opens headers; their signatures and chain are checked in {@code
 * chat.parley.crypto.verify}.
 */
@NullMarked
package chat.parley.sealing.vault;

import org.jspecify.annotations.NullMarked;
