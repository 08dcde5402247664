/** Opening accounts. Must not decide who may: that is a plugin's rule. */
@NullMarked
package chat.parley.server.account.registration;

import org.jspecify.annotations.NullMarked;
