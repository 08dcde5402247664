/**
 * One TLS connection to a server: who it is, requests and their replies, pushes, and the pauses
 * between two tries. Must not know accounts, stores or what a frame means.
 */
@NullMarked
package chat.parley.client.connection;

import org.jspecify.annotations.NullMarked;
