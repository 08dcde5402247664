package chat.parley.server.admin.audit;

import chat.parley.server.admin.Operator;
import java.util.List;
import java.util.OptionalLong;

/** Who did what, when, from where. Thread: any that may block. */
public interface AuditLog {
  /**
   * Records a deed; returns when it is durable.
   *
   * @param deed what was done or tried, secrets left out
   * @param outcome how it ended: {@code done}, or why not
   */
  void record(Operator operator, String deed, String outcome);

  /**
   * Entries below a number, newest first.
   *
   * @param below {@link Long#MAX_VALUE} for the newest
   * @param limit 1 to 500
   */
  List<AuditEntry> before(long below, int limit);

  /** Computes the whole chain again; the number of the first entry that does not fit, if any. */
  OptionalLong firstBroken();
}
