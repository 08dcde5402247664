package chat.parley.client;

/**
 * The server this client is connected to, its identity checked.
 *
 * @param fingerprint 8 groups of 5 digits
 * @param tlsGroup key agreement of the connection, such as {@code X25519MLKEM768}; {@code unknown}
 *     where the TLS library does not tell
 */
public record ServerInfo(ServerAddress address, String fingerprint, String tlsGroup) {}
