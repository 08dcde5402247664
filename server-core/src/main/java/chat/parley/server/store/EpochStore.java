package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.EpochRecord;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The epochs of all conversations with their wrapped keys. Reads block on the database and must not
 * run on an event loop; writes complete when they are durable.
 */
public interface EpochStore {
  /**
   * Appends an epoch on top of its chain. From then on messages are taken in it only.
   *
   * @param epoch verified against the newest statements
   * @param wraps in the order of its recipients; none where they were lost in a restore
   * @return {@link PublishResult.InputsMoved} when a device list moved on since it was verified
   */
  CompletionStage<PublishResult> publish(SignedStatement<Epoch> epoch, List<Bytes> wraps);

  /**
   * Appends an epoch that was lost in a restore, without its wraps, whatever has become of its
   * inputs since.
   *
   * @param epoch verified against the statements it names
   */
  CompletionStage<AppendResult> restore(SignedStatement<Epoch> epoch);

  /** The newest epoch, signed. */
  Optional<Bytes> newest(ConversationId conversation);

  /** Epochs below a number, newest first, each with the wrap for a device. */
  List<EpochRecord> withDeviceWraps(
      ConversationId conversation, DeviceId device, long before, int limit);

  /** Epochs below a number, newest first, each with the wrap for an account's vault. */
  List<EpochRecord> withVaultWraps(
      ConversationId conversation, AccountId account, long before, int limit);

  /** How publishing an epoch ended. */
  sealed interface PublishResult {
    /** What became of it in its chain. */
    record Settled(AppendResult result) implements PublishResult {}

    /** It was made from device lists that are no longer the newest. */
    record InputsMoved() implements PublishResult {}
  }
}
