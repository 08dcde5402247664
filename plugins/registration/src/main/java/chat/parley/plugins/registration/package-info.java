/**
 * Decides who may open an account: anybody, those with an invitation, or nobody. Must not know how
 * an account is made or how people sign in.
 */
@NullMarked
package chat.parley.plugins.registration;

import org.jspecify.annotations.NullMarked;
