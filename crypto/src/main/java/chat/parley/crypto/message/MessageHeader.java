package chat.parley.crypto.message;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.statement.StatementId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The readable part of a message. Authenticated as additional data and by the sender's signature.
 *
 * <p>Layout, {@value #LENGTH} bytes: {@code u8 version (1) | u8 suite (1) | conversation (17) | u64
 * epoch n | epoch id (32) | sender account (17) | sender device (17) | message id (17) | u64 devSeq
 * | previous hash (32) | u64 sentAt | salt (32)}.
 *
 * @param epochNumber {@code n} of the epoch it is sealed in
 * @param epoch id of that epoch's statement
 * @param devSeq counts this device's messages in this conversation from 1
 * @param previous message hash of this device's message before; {@link Hash#NONE} for the first
 * @param salt 32 random bytes; a new one whenever the message is sealed again
 * @see "docs/encryption.md, 5"
 */
public record MessageHeader(
    ConversationId conversationId,
    long epochNumber,
    StatementId epoch,
    AccountId sender,
    DeviceId device,
    MessageId messageId,
    long devSeq,
    Hash previous,
    Instant sentAt,
    Bytes salt) {
  /** Length of the encoding in bytes. */
  public static final int LENGTH = 190;

  /** Length of the salt in bytes. */
  public static final int SALT_LENGTH = 32;

  public MessageHeader {
    sentAt = sentAt.truncatedTo(ChronoUnit.MILLIS);
    if (salt.length() != SALT_LENGTH || devSeq < 1 || (devSeq == 1) != previous.equals(Hash.NONE)) {
      throw new IllegalArgumentException("not a message header");
    }
  }

  /** The canonical bytes. */
  public Bytes encoded() {
    var writer = SealedFrame.begin(conversationId, epochNumber, epoch);
    return writer
        .fixed(sender.value())
        .fixed(device.value())
        .fixed(messageId.value())
        .u64(devSeq)
        .fixed(previous.value())
        .instant(sentAt)
        .fixed(salt)
        .toBytes();
  }

  static MessageHeader read(CanonicalReader reader) {
    SealedFrame.expectSuite(reader);
    return new MessageHeader(
        ConversationId.read(reader),
        reader.u64(),
        StatementId.read(reader),
        AccountId.read(reader),
        DeviceId.read(reader),
        MessageId.read(reader),
        reader.u64(),
        Hash.read(reader),
        reader.instant(),
        reader.fixed(SALT_LENGTH, salt -> salt));
  }
}
