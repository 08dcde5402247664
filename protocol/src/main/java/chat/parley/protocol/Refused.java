package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.statement.Statement;
import java.time.Instant;
import java.util.List;

/**
 * Says that the request had no effect.
 *
 * @param requestId the one of the request this answers
 * @param code what a program acts on
 * @param detail one sentence for a person: what happened and what to do; never a stack trace
 * @param serverTime the server's clock, for {@code CLOCK_SKEW}
 * @param statements signed statements the client lacks, for {@code HEAD_MOVED} and {@code
 *     EPOCH_BEHIND}; otherwise empty
 * @see "docs/protocol.md, 2.3"
 * @since protocol 1
 */
public record Refused(
    RequestId requestId,
    RefusalCode code,
    String detail,
    Instant serverTime,
    @Carries(Statement.class) List<Bytes> statements)
    implements Reply {
  public Refused {
    statements = List.copyOf(statements);
  }
}
