package chat.parley.server.log;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.StatementId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Reads what the tables know of a conversation; the tail is not in them. */
record StateLoader(Handle handle) {
  private static final Head NO_EPOCH = new Head(-1, StatementId.NONE);

  Optional<ConversationState> load(ConversationId conversation) {
    return handle
        .createQuery("SELECT key FROM conversations WHERE conversation = :id")
        .bind("id", conversation.value().readOnlyArray())
        .mapTo(Long.class)
        .findOne()
        .map(key -> load(key, conversation));
  }

  Optional<ConversationState> load(long key) {
    return handle
        .createQuery("SELECT conversation FROM conversations WHERE key = :key")
        .bind("key", key)
        .map((row, _) -> new ConversationId(Bytes.wrap(row.getBytes(1))))
        .findOne()
        .map(conversation -> load(key, conversation));
  }

  /** A listed device that has not sent anything to the conversation yet. */
  Sender newSender(DeviceId device) {
    return handle
        .createQuery("SELECT key FROM devices WHERE device = :device")
        .bind("device", device.value().readOnlyArray())
        .map((row, _) -> new Sender(row.getLong(1), 0, 0))
        .one();
  }

  private ConversationState load(long key, ConversationId conversation) {
    var head = head(key);
    return new ConversationState(
        key,
        conversation,
        members(key),
        senders(key),
        head.number(),
        head.id(),
        new LogQuery(handle).lastIndexed(key));
  }

  private Set<AccountId> members(long key) {
    return Set.copyOf(
        handle
            .createQuery(
                """
                SELECT a.account FROM members m JOIN accounts a ON a.key = m.account
                WHERE m.conversation = :key""")
            .bind("key", key)
            .map((row, _) -> new AccountId(Bytes.wrap(row.getBytes(1))))
            .list());
  }

  private Map<DeviceId, Sender> senders(long key) {
    var senders = new HashMap<DeviceId, Sender>();
    handle
        .createQuery(
            """
            SELECT d.device, s.device, s.dev_seq, s.message FROM senders s
            JOIN devices d ON d.key = s.device WHERE s.conversation = :key""")
        .bind("key", key)
        .map(
            (row, _) ->
                Map.entry(
                    new DeviceId(Bytes.wrap(row.getBytes(1))),
                    new Sender(row.getLong(2), row.getLong(3), row.getLong(4))))
        .forEach(sender -> senders.put(sender.getKey(), sender.getValue()));
    return senders;
  }

  private Head head(long key) {
    return handle
        .createQuery(
            """
            SELECT number, id FROM epochs WHERE conversation = :key
            ORDER BY number DESC LIMIT 1""")
        .bind("key", key)
        .map((row, _) -> new Head(row.getLong(1), new StatementId(Bytes.wrap(row.getBytes(2)))))
        .findOne()
        .orElse(NO_EPOCH);
  }

  private record Head(long number, StatementId id) {}
}
