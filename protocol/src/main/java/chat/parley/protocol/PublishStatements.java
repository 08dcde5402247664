package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.statement.Statement;
import java.util.List;

/**
 * Appends signed statements to the chains of one's own account: all of them, or none. What may be
 * published together is one change of the account: a device added or removed, a key renewed, a
 * password or recovery key changed, the vault or the identity renewed. Answered by {@link Done}; a
 * loser of a race gets {@code HEAD_MOVED} with the newest statement of each chain concerned.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param statements signed, in any order
 * @see "docs/protocol.md, 3.3"
 * @since protocol 1
 */
public record PublishStatements(
    RequestId requestId, @Carries(Statement.class) List<Bytes> statements) implements Request {
  public PublishStatements {
    statements = List.copyOf(statements);
  }
}
