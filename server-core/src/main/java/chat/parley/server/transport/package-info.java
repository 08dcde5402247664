/**
 * From the socket to the router: TLS, framing, limits on strangers, and the life of a connection.
 * Must not know what a request means or where anything is stored.
 */
@NullMarked
package chat.parley.server.transport;

import org.jspecify.annotations.NullMarked;
