package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.StatementType;
import chat.parley.protocol.DeviceCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Collects all that one device needs to know of its account's conversations. */
record OverviewQuery(Handle handle, AccountId account, DeviceId device) {

  List<ConversationOverview> page(ConversationId after, int limit) {
    return heads(after, limit).stream().map(head -> head.with(cursors(head.key()))).toList();
  }

  private List<Head> heads(ConversationId after, int limit) {
    return handle
        .createQuery(
            """
            SELECT c.key, c.conversation, s.statement, e.statement AS epoch,
              (SELECT w.wrap FROM device_wraps w JOIN devices d ON d.key = w.device
               WHERE w.epoch = e.key AND d.device = :device AND d.revoked_at IS NULL) AS device_wrap,
              (SELECT w.wrap FROM vault_wraps w
               WHERE w.epoch = e.key AND w.account = me.key
               ORDER BY w.generation DESC LIMIT 1) AS vault_wrap
            FROM accounts me
            JOIN members m ON m.account = me.key
            JOIN conversations c ON c.key = m.conversation
            JOIN statements s ON s.key =
              (SELECT key FROM statements WHERE kind = :kind AND subject = c.conversation
               ORDER BY number DESC LIMIT 1)
            LEFT JOIN epochs e ON e.key =
              (SELECT key FROM epochs WHERE conversation = c.key ORDER BY number DESC LIMIT 1)
            WHERE me.account = :account AND c.conversation > :after
            ORDER BY c.conversation LIMIT :limit""")
        .bind("device", device.value().readOnlyArray())
        .bind("account", account.value().readOnlyArray())
        .bind("kind", StatementType.CONVERSATION.name())
        .bind("after", after.value().readOnlyArray())
        .bind("limit", limit)
        .map(OverviewQuery::toHead)
        .list();
  }

  private List<DeviceCursor> cursors(long conversation) {
    return handle
        .createQuery(
            """
            SELECT a.account, d.device, coalesce(k.sequence, 0) FROM members m
            JOIN accounts a ON a.key = m.account
            JOIN devices d ON d.account = a.key AND d.revoked_at IS NULL
            LEFT JOIN cursors k ON k.conversation = m.conversation AND k.device = d.key
            WHERE m.conversation = :conversation
            ORDER BY a.account, d.device""")
        .bind("conversation", conversation)
        .map(
            (row, _) ->
                new DeviceCursor(
                    new AccountId(Bytes.wrap(row.getBytes(1))),
                    new DeviceId(Bytes.wrap(row.getBytes(2))),
                    row.getLong(3)))
        .list();
  }

  private static Head toHead(ResultSet row, StatementContext context) throws SQLException {
    return new Head(
        row.getLong("key"),
        new ConversationId(Bytes.wrap(row.getBytes("conversation"))),
        Bytes.wrap(row.getBytes("statement")),
        orEmpty(row.getBytes("epoch")),
        orEmpty(row.getBytes("device_wrap")),
        orEmpty(row.getBytes("vault_wrap")));
  }

  private static Bytes orEmpty(byte @Nullable [] octets) {
    return octets == null ? Bytes.empty() : Bytes.wrap(octets);
  }

  private record Head(
      long key, ConversationId id, Bytes statement, Bytes epoch, Bytes device, Bytes vault) {
    ConversationOverview with(List<DeviceCursor> cursors) {
      return new ConversationOverview(id, statement, epoch, device, vault, cursors);
    }
  }
}
