/**
 * What the server knows of accounts and hands out to those whom it concerns. Must not know how
 * anybody signs in.
 */
@NullMarked
package chat.parley.server.account;

import org.jspecify.annotations.NullMarked;
