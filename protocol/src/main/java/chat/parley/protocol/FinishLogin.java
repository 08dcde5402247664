package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;

/**
 * Proves the sign-in begun just before on this connection. Answered by {@link SignedIn}, or refused
 * with {@code SIGN_IN_FAILED} whatever was wrong.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param proof 64 bytes: Ed25519 over the login transcript (docs/encryption.md, 6)
 * @see "docs/protocol.md, 3.1"
 * @since protocol 1
 */
public record FinishLogin(RequestId requestId, Bytes proof) implements Request {}
