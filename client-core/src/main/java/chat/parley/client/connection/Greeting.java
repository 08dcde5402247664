package chat.parley.client.connection;

import chat.parley.crypto.hash.Hash;
import chat.parley.protocol.Hello;

/**
 * What a server said of itself, not yet believed.
 *
 * @param leaf hash of the SubjectPublicKeyInfo of the certificate it showed in the handshake
 * @param tlsGroup key agreement of the handshake; {@code unknown} where the library does not tell
 */
public record Greeting(Hello hello, Hash leaf, String tlsGroup) {}
