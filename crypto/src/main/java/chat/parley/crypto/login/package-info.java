/**
 * What a login proves and how a password is bound to one server and one account: the signed
 * transcript, the derivation parameters and the salt. The derivation itself is the client's and not
 * here.
 */
@NullMarked
package chat.parley.crypto.login;

import org.jspecify.annotations.NullMarked;
