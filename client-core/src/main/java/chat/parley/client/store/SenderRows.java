package chat.parley.client.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The newest message seen of each sending device, and how far each device has stored. */
public final class SenderRows {
  private final Handle handle;

  SenderRows(Handle handle) {
    this.handle = handle;
  }

  /** Where a device's chain stands. */
  public record ChainEnd(long devSeq, Hash hash) {}

  /** How far a device has stored a conversation. */
  public record Progress(AccountId account, DeviceId device, long sequence) {}

  /** The newest message seen of a device in a conversation. */
  public Optional<ChainEnd> find(ConversationId conversation, DeviceId device) {
    return handle
        .createQuery(
            "select dev_seq, hash from sender"
                + " where conversation = :conversation and device = :device")
        .bind("conversation", conversation.value().readOnlyArray())
        .bind("device", device.value().readOnlyArray())
        .map(
            (row, _) ->
                new ChainEnd(row.getLong("dev_seq"), new Hash(Bytes.wrap(row.getBytes("hash")))))
        .findOne();
  }

  /** Notes a newer one. */
  public void save(ConversationId conversation, DeviceId device, ChainEnd end) {
    handle
        .createUpdate(
            "insert or replace into sender (conversation, device, dev_seq, hash)"
                + " values (:conversation, :device, :devSeq, :hash)")
        .bind("conversation", conversation.value().readOnlyArray())
        .bind("device", device.value().readOnlyArray())
        .bind("devSeq", end.devSeq())
        .bind("hash", end.hash().value().readOnlyArray())
        .execute();
  }

  /** Notes how far a device has stored a conversation; never goes back. */
  public void progress(ConversationId conversation, Progress progress) {
    handle
        .createUpdate(
            "insert into progress (conversation, account, device, sequence)"
                + " values (:conversation, :account, :device, :sequence)"
                + " on conflict (conversation, device)"
                + " do update set sequence = max(sequence, excluded.sequence)")
        .bind("conversation", conversation.value().readOnlyArray())
        .bind("account", progress.account().value().readOnlyArray())
        .bind("device", progress.device().value().readOnlyArray())
        .bind("sequence", progress.sequence())
        .execute();
  }

  /** Nobody is known to have stored anything any more: the sequences are given anew. */
  public void forgetProgress(ConversationId conversation) {
    handle
        .createUpdate("delete from progress where conversation = :conversation")
        .bind("conversation", conversation.value().readOnlyArray())
        .execute();
  }

  /** How far each device has stored a conversation. */
  public List<Progress> progress(ConversationId conversation) {
    return handle
        .createQuery(
            "select account, device, sequence from progress where conversation = :conversation")
        .bind("conversation", conversation.value().readOnlyArray())
        .map(
            (row, _) ->
                new Progress(
                    new AccountId(Bytes.wrap(row.getBytes("account"))),
                    new DeviceId(Bytes.wrap(row.getBytes("device"))),
                    row.getLong("sequence")))
        .list();
  }
}
