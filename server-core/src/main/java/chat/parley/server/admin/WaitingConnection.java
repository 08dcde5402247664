package chat.parley.server.admin;

import java.time.Instant;

/**
 * A connection on which nobody has signed in yet.
 *
 * @param id the server's number of the connection
 * @param address the peer's, without the port
 * @param stage how far it has come, in words
 */
public record WaitingConnection(long id, String address, Instant since, String stage) {}
