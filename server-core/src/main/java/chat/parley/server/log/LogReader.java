package chat.parley.server.log;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.message.MessageTrace;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.protocol.RefusalCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Finds messages in the index and in the tails. Each question looks at the tail first and at the
 * tables afterwards: what leaves a tail in between is in the index by then.
 */
final class LogReader {
  private final ConversationStates states;

  LogReader(ConversationStates states) {
    this.states = states;
  }

  StoredPage after(
      Handle handle, ConversationId conversation, long sequence, int limit, int maxBytes) {
    var view = view(handle, conversation);
    if (sequence >= view.last()) {
      return StoredPage.EMPTY;
    }
    var from = Math.max(sequence, view.deletedThrough()) + 1;
    var to = Math.min(view.last(), from + limit - 1);
    var found = messages(handle, view.entries(handle, from, to), maxBytes);
    return StoredPage.of(found, last -> last < view.last());
  }

  StoredPage before(
      Handle handle, ConversationId conversation, long sequence, int limit, int maxBytes) {
    var view = view(handle, conversation);
    var oldest = view.deletedThrough() + 1;
    var to = Math.min(view.last(), sequence - 1);
    var from = Math.max(oldest, to - limit + 1);
    var found = messages(handle, view.entries(handle, from, to).reversed(), maxBytes);
    return StoredPage.of(found, last -> last > oldest);
  }

  Map<ConversationId, LogPosition> positions(
      Handle handle, Collection<ConversationId> conversations, DeviceId device) {
    var deviceKey = new LogQuery(handle).deviceKey(device);
    var positions = new HashMap<ConversationId, LogPosition>();
    for (var conversation : conversations) {
      var view = view(handle, conversation);
      var echo = deviceKey.isPresent() ? echo(handle, view, deviceKey.getAsLong()) : Bytes.empty();
      positions.put(conversation, new LogPosition(view.first(), view.last(), echo));
    }
    return positions;
  }

  /** The outcome of a message whose number its device has used before. */
  AppendOutcome findAgain(Handle handle, SealedMessage message, long device) {
    var header = message.header();
    var view = view(handle, header.conversationId());
    return new LogQuery(handle)
        .message(view.rowOf(handle, device, header.devSeq()))
        .filter(row -> messageId(row).equals(header.messageId()))
        .<AppendOutcome>map(
            row -> new AppendOutcome.Known(row.sequence(), Instant.ofEpochMilli(row.storedAt())))
        .orElseGet(() -> new AppendOutcome.Refused(RefusalCode.OUT_OF_ORDER));
  }

  LogView view(Handle handle, ConversationId conversation) {
    var tail = states.tailOf(conversation);
    return new LogQuery(handle)
        .place(conversation)
        .map(place -> LogView.of(handle, place, tail))
        .orElse(LogView.EMPTY);
  }

  private static Bytes echo(Handle handle, LogView view, long device) {
    return new LogQuery(handle)
        .message(view.newestRowOf(handle, device))
        .map(LogReader::trace)
        .orElse(Bytes.empty());
  }

  private static Bytes trace(LogQuery.Row row) {
    return row.deleted() ? row.sealed() : SealedMessage.parse(row.sealed()).trace().encoded();
  }

  private static MessageId messageId(LogQuery.Row row) {
    var header =
        row.deleted()
            ? MessageTrace.decode(row.sealed()).header()
            : SealedMessage.parse(row.sealed()).header();
    return header.messageId();
  }

  private static List<StoredMessage> messages(
      Handle handle, List<IndexEntry> entries, int maxBytes) {
    var query = new LogQuery(handle);
    var found = new ArrayList<StoredMessage>();
    var bytes = 0;
    for (var entry : entries) {
      var row = query.message(entry.row()).orElseThrow();
      bytes += row.sealed().length();
      if (bytes > maxBytes && !found.isEmpty()) {
        break;
      }
      if (!row.deleted()) {
        found.add(
            new StoredMessage(row.sequence(), Instant.ofEpochMilli(row.storedAt()), row.sealed()));
      }
    }
    return found;
  }
}
