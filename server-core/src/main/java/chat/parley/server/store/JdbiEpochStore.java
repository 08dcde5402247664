package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.EpochRecord;
import chat.parley.server.database.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

final class JdbiEpochStore implements EpochStore {
  private final Database database;
  private final Clock clock;
  private final EpochListener listener;

  JdbiEpochStore(Database database, Clock clock, EpochListener listener) {
    this.database = database;
    this.clock = clock;
    this.listener = listener;
  }

  @Override
  public CompletionStage<PublishResult> publish(SignedStatement<Epoch> epoch, List<Bytes> wraps) {
    return database.write(
        handle -> new EpochInsert(handle, epoch, wraps, clock.millis()).publish(listener));
  }

  @Override
  public CompletionStage<AppendResult> restore(SignedStatement<Epoch> epoch) {
    return database.write(
        handle -> new EpochInsert(handle, epoch, List.of(), clock.millis()).restore(listener));
  }

  @Override
  public Optional<Bytes> newest(ConversationId conversation) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT e.statement FROM epochs e
                    JOIN conversations c ON c.key = e.conversation
                    WHERE c.conversation = :conversation
                    ORDER BY e.number DESC LIMIT 1""")
                .bind("conversation", conversation.value().readOnlyArray())
                .map((row, _) -> Bytes.wrap(row.getBytes(1)))
                .findOne());
  }

  @Override
  public List<EpochRecord> withDeviceWraps(
      ConversationId conversation, DeviceId device, long before, int limit) {
    return page(
        """
        (SELECT w.wrap FROM device_wraps w JOIN devices d ON d.key = w.device
         WHERE w.epoch = e.key AND d.device = :recipient AND d.revoked_at IS NULL)""",
        conversation,
        device.value(),
        before,
        limit);
  }

  @Override
  public List<EpochRecord> withVaultWraps(
      ConversationId conversation, AccountId account, long before, int limit) {
    return page(
        """
        (SELECT w.wrap FROM vault_wraps w JOIN accounts a ON a.key = w.account
         WHERE w.epoch = e.key AND a.account = :recipient
         ORDER BY w.generation DESC LIMIT 1)""",
        conversation,
        account.value(),
        before,
        limit);
  }

  private List<EpochRecord> page(
      String wrap, ConversationId conversation, Bytes recipient, long before, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT e.statement, coalesce(%s, x'') FROM epochs e
                    JOIN conversations c ON c.key = e.conversation
                    WHERE c.conversation = :conversation AND e.number < :before
                    ORDER BY e.number DESC LIMIT :limit"""
                        .formatted(wrap))
                .bind("recipient", recipient.readOnlyArray())
                .bind("conversation", conversation.value().readOnlyArray())
                .bind("before", before)
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new EpochRecord(Bytes.wrap(row.getBytes(1)), Bytes.wrap(row.getBytes(2))))
                .list());
  }
}
