/**
 * Changes of one's own account: devices, keys, passwords, each as signed statements. Must not know
 * passwords: the vault is handed out sealed.
 */
@NullMarked
package chat.parley.server.account.change;

import org.jspecify.annotations.NullMarked;
