package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochInput;
import chat.parley.crypto.statement.Recipient;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.server.store.EpochStore.PublishResult;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Appends one epoch with its wraps, on the writer's thread. */
record EpochInsert(Handle handle, SignedStatement<Epoch> signed, List<Bytes> wraps, long now) {

  PublishResult publish(EpochListener listener) {
    var epoch = signed.statement();
    var conversation = Keys.ofConversation(handle, epoch.conversationId()).orElseThrow();
    var result = ChainTable.decide(head(conversation), epoch);
    if (!(result instanceof AppendResult.Appended)) {
      return new PublishResult.Settled(result);
    }
    if (!epoch.core().inputs().stream().allMatch(this::isNewest)) {
      return new PublishResult.InputsMoved();
    }
    insert(conversation, listener);
    return new PublishResult.Settled(result);
  }

  /** Appends it whatever has become of its inputs. */
  AppendResult restore(EpochListener listener) {
    var conversation = Keys.ofConversation(handle, signed.statement().conversationId());
    var result = ChainTable.decide(head(conversation.orElseThrow()), signed.statement());
    if (result instanceof AppendResult.Appended) {
      insert(conversation.orElseThrow(), listener);
    }
    return result;
  }

  private Optional<ChainTable.Head> head(long conversation) {
    return handle
        .createQuery(
            """
            SELECT number, id, statement FROM epochs
            WHERE conversation = :conversation ORDER BY number DESC LIMIT 1""")
        .bind("conversation", conversation)
        .map(
            (row, _) ->
                new ChainTable.Head(
                    row.getLong(1),
                    new StatementId(Bytes.wrap(row.getBytes(2))),
                    Bytes.wrap(row.getBytes(3))))
        .findOne();
  }

  private boolean isNewest(EpochInput input) {
    return handle
        .createQuery(
            """
            SELECT 1 FROM accounts
            WHERE account = :account AND identity = :identity AND list_version = :version""")
        .bind("account", input.accountId().value().readOnlyArray())
        .bind("identity", input.identity().value().readOnlyArray())
        .bind("version", input.listVersion())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private void insert(long conversation, EpochListener listener) {
    var key =
        handle
            .createQuery(
                """
                INSERT INTO epochs (conversation, number, id, statement, stored_at)
                VALUES (:conversation, :number, :id, :statement, :now) RETURNING key""")
            .bind("conversation", conversation)
            .bind("number", signed.statement().number())
            .bind("id", signed.id().value().readOnlyArray())
            .bind("statement", signed.encode().readOnlyArray())
            .bind("now", now)
            .mapTo(Long.class)
            .one();
    var recipients = signed.statement().core().recipients();
    for (var i = 0; i < wraps.size(); i++) {
      insertWrap(key, recipients.get(i), wraps.get(i));
    }
    replaceDormant(conversation);
    listener.epochMoved(
        signed.statement().conversationId(), signed.statement().number(), signed.id());
  }

  private void insertWrap(long epoch, Recipient recipient, Bytes wrap) {
    switch (recipient) {
      case Recipient.Device(_, var device, _, _) ->
          handle
              .createUpdate(
                  "INSERT INTO device_wraps (epoch, device, wrap) VALUES (:epoch, :device, :wrap)")
              .bind("epoch", epoch)
              .bind("device", Keys.ofDevice(handle, device).orElseThrow())
              .bind("wrap", wrap.readOnlyArray())
              .execute();
      case Recipient.Vault(var account, var generation, _) ->
          handle
              .createUpdate(
                  """
                  INSERT INTO vault_wraps (epoch, account, generation, wrap)
                  VALUES (:epoch, :account, :generation, :wrap)""")
              .bind("epoch", epoch)
              .bind("account", Keys.ofAccount(handle, account).orElseThrow())
              .bind("generation", generation)
              .bind("wrap", wrap.readOnlyArray())
              .execute();
    }
  }

  private void replaceDormant(long conversation) {
    handle.execute("DELETE FROM dormant_devices WHERE conversation = ?", conversation);
    for (var device : signed.statement().core().dormant()) {
      handle.execute(
          "INSERT INTO dormant_devices (conversation, device) VALUES (?, ?)",
          conversation,
          Keys.ofDevice(handle, device.deviceId()).orElseThrow());
    }
  }
}
