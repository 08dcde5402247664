/**
 * X-Wing key pairs, and HPKE wraps of a secret for one of them. Everything a peer can send is
 * length checked first and fails as one rejection, whatever the library throws.
 */
@NullMarked
package chat.parley.sealing.wrap;

import org.jspecify.annotations.NullMarked;
