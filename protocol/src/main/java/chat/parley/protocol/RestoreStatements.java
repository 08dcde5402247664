package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.statement.Statement;
import java.util.List;

/**
 * Gives a server that was restored from a backup signed statements it lacks, one's own and others'.
 * Each that continues its chain is verified and appended, an epoch without its wraps; all others
 * are passed over. Answered by {@link Done}, however many were of use.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param statements signed, each after those it builds on
 * @see "docs/protocol.md, 3.4"
 * @since protocol 1
 */
public record RestoreStatements(
    RequestId requestId, @Carries(Statement.class) List<Bytes> statements) implements Request {
  public RestoreStatements {
    statements = List.copyOf(statements);
  }
}
