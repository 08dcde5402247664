package chat.parley.server.admin;

import java.time.Instant;

/**
 * A connection on which somebody is signed in.
 *
 * @param id the server's number of the connection
 * @param device the device id, hexadecimal
 * @param address the peer's, without the port
 * @param tlsGroup the key agreement that was negotiated; empty when it cannot be told
 */
public record ConnectedClient(
    long id, String name, String device, String address, Instant since, String tlsGroup) {}
