/**
 * The one door through which an operator's surfaces (dashboard, console, REST) see and steer the
 * server: queries, commands, and the small ports the server fulfils for them. Must not hold or hand
 * out private keys, vaults or ciphertext, and must not know how anything is drawn.
 */
@NullMarked
package chat.parley.server.admin;

import org.jspecify.annotations.NullMarked;
