package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.statement.Statement;

/**
 * A new statement that concerns this account: a root, a device list, a device's KEM key or a
 * conversation, of oneself, a friend or a fellow member; a notice of the operator about one of
 * them; or a new identity key of the server.
 *
 * @param statement signed
 * @see "docs/protocol.md, 4.1"
 * @since protocol 1
 */
public record StatementPublished(@Carries(Statement.class) Bytes statement) implements Push {}
