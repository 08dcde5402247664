package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.statement.VaultHeader;

/**
 * One's own vault header.
 *
 * @param requestId the one of the request this answers
 * @param vaultHeader signed VaultHeader, the newest
 * @see "docs/protocol.md, 3.3"
 * @since protocol 1
 */
public record VaultContent(RequestId requestId, @Carries(VaultHeader.class) Bytes vaultHeader)
    implements Reply {}
