package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Ascending;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.ServerId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * An epoch before its key is wrapped: every wrap is bound to the hash of this.
 *
 * @param n from 0
 * @param conversationSeq version of the conversation it is for
 * @param conversation id of that version
 * @param inputs ascending by account; one for each member
 * @param keyCommit commits to the one key all recipients get
 * @param recipients in {@link Recipient#order}
 * @param dormant ascending by account and device
 * @see "docs/encryption.md, 4"
 */
public record EpochCore(
    ServerId serverId,
    Signer signer,
    ConversationId conversationId,
    long n,
    List<StatementId> prev,
    EpochReason reason,
    Instant createdAt,
    long conversationSeq,
    StatementId conversation,
    List<EpochInput> inputs,
    Hash keyCommit,
    List<Recipient> recipients,
    List<DormantDevice> dormant) {
  public EpochCore {
    prev = Prev.check(prev, n == 0);
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    inputs = Ascending.require(inputs, Comparator.comparing(EpochInput::accountId));
    recipients = Ascending.require(recipients, Recipient.order());
    dormant = Ascending.require(dormant, DormantDevice.order());
  }

  /** {@code H(EpochCore)}: over the body up to the wrap hashes. */
  public Hash hash() {
    var writer = StatementCodec.begin(StatementType.EPOCH, serverId);
    write(writer);
    return Hash.of(writer.toBytes());
  }

  static EpochCore read(CanonicalReader reader, ServerId serverId) {
    return new EpochCore(
        serverId,
        Signer.read(reader),
        ConversationId.read(reader),
        reader.u64(),
        Prev.read(reader),
        WireEnum.read(reader, EpochReason.values()),
        reader.instant(),
        reader.u64(),
        StatementId.read(reader),
        reader.list(Conversation.MAX_MEMBERS, EpochInput::read),
        Hash.read(reader),
        reader.list(CanonicalReader.MAX_LIST, Recipient::read),
        reader.list(CanonicalReader.MAX_LIST, DormantDevice::read));
  }

  void write(CanonicalWriter writer) {
    signer.write(writer);
    writer.fixed(conversationId.value()).u64(n);
    Prev.write(writer, prev);
    writer
        .u8(reason.code())
        .instant(createdAt)
        .u64(conversationSeq)
        .fixed(conversation.value())
        .list(inputs, (target, input) -> input.write(target))
        .fixed(keyCommit.value())
        .list(recipients, Recipient::write)
        .list(dormant, (target, device) -> device.write(target));
  }
}
