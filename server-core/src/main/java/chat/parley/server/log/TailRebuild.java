package chat.parley.server.log;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the messages the index does not know, after a start or an undone batch (ADR 0011). */
final class TailRebuild {
  private final Handle handle;
  private final StateLoader loader;
  private final Map<Long, ConversationState> byKey = new HashMap<>();

  TailRebuild(Handle handle) {
    this.handle = handle;
    this.loader = new StateLoader(handle);
  }

  int into(Map<ConversationId, ConversationState> states) {
    try (var rows =
        handle
            .createQuery(
                """
            SELECT m.id, m.conversation, m.device, m.dev_seq, d.device
            FROM messages m JOIN devices d ON d.key = m.device
            WHERE m.id > (SELECT indexed_through FROM message_index_state) ORDER BY m.id""")
            .map(
                (row, _) ->
                    new Unindexed(
                        row.getLong(2),
                        new DeviceId(Bytes.wrap(row.getBytes(5))),
                        new IndexEntry(row.getLong(1), row.getLong(3), row.getLong(4))))
            .stream()) {
      var count = rows.mapToInt(this::add).sum();
      byKey.values().forEach(state -> states.put(state.id(), state));
      return count;
    }
  }

  private int add(Unindexed message) {
    var state = byKey.computeIfAbsent(message.conversation(), this::load);
    state.tail().append(message.entry());
    state.sender(message.device(), loader::newSender).sent(message.entry());
    return 1;
  }

  private ConversationState load(@Nullable Long key) {
    return loader
        .load(Objects.requireNonNull(key))
        .orElseThrow(() -> new IllegalStateException("messages of no conversation: " + key));
  }

  private record Unindexed(long conversation, DeviceId device, IndexEntry entry) {}
}
