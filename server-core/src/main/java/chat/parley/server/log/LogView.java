package chat.parley.server.log;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One conversation as a reader sees it: the index up to a sequence, the tail behind it.
 *
 * @param conversation its key; 0 when there is no such conversation
 * @param deletedThrough the last sequence whose message was deleted; 0 when none was
 * @param last the last durable sequence; 0 when there is none
 */
record LogView(long conversation, long deletedThrough, long last, @Nullable Tail tail) {
  static final LogView EMPTY = new LogView(0, 0, 0, null);

  static LogView of(Handle handle, LogQuery.Place place, @Nullable Tail tail) {
    var last = tail == null ? new LogQuery(handle).lastIndexed(place.key()) : tail.lastVisible();
    return new LogView(place.key(), place.deletedThrough(), last, tail);
  }

  /** The first sequence that is still stored; 0 when none is. */
  long first() {
    return deletedThrough < last ? deletedThrough + 1 : 0;
  }

  /** The messages from one sequence to another, both included, rising. */
  List<IndexEntry> entries(Handle handle, long from, long to) {
    var found = new ArrayList<IndexEntry>();
    var tailFrom = tail == null ? Long.MAX_VALUE : tail.first();
    if (from < tailFrom) {
      found.addAll(new LogQuery(handle).indexed(conversation, from, Math.min(to, tailFrom - 1)));
    }
    if (tail != null) {
      for (var sequence = Math.max(from, tailFrom); sequence <= to; sequence++) {
        found.add(tail.at(sequence));
      }
    }
    return found;
  }

  /** Row of a device's message with this number; 0 when there is none. */
  long rowOf(Handle handle, long device, long devSeq) {
    var inTail = tail == null ? 0 : tail.rowOf(device, devSeq);
    return inTail != 0 ? inTail : new LogQuery(handle).indexedRowOf(conversation, device, devSeq);
  }

  /** Row of a device's newest message; 0 when there is none. */
  long newestRowOf(Handle handle, long device) {
    var inTail = tail == null ? 0 : tail.newestRowOf(device);
    return inTail != 0 ? inTail : new LogQuery(handle).newestRowOf(conversation, device);
  }
}
