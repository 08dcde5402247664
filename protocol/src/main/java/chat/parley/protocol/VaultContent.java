package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;

/**
 * One's own vault header.
 *
 * @param requestId the one of the request this answers
 * @param vaultHeader signed VaultHeader, the newest
 * @see "docs/protocol.md, 3.3"
 * @since protocol 1
 */
public record VaultContent(RequestId requestId, Bytes vaultHeader) implements Reply {}
