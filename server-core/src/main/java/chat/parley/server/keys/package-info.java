/**
 * The server's identity, the TLS keys it vouches for and the contexts made of them. The only place
 * of the server that may hold a private key; must not know sessions.
 */
@NullMarked
package chat.parley.server.keys;

import org.jspecify.annotations.NullMarked;
