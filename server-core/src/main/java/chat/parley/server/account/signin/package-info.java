/**
 * How a client proves whose account it is. Must not keep anything that would let somebody sign in,
 * and must answer alike whether a name exists or not.
 */
@NullMarked
package chat.parley.server.account.signin;

import org.jspecify.annotations.NullMarked;
