/** Adding devices to accounts. Must not know passwords: the vault is handed out sealed. */
@NullMarked
package chat.parley.server.account.enrolment;

import org.jspecify.annotations.NullMarked;
