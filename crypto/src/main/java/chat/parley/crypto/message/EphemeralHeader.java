package chat.parley.crypto.message;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.StatementId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The readable part of an ephemeral frame: a message's header without id, sequence and link.
 *
 * <p>Layout, {@value #LENGTH} bytes: {@code u8 version (1) | u8 suite (1) | conversation (17) | u64
 * epoch n | epoch id (32) | sender account (17) | sender device (17) | u64 sentAt | salt (32)}.
 *
 * @param epochNumber {@code n} of the epoch it is sealed in
 * @param epoch id of that epoch's statement
 * @param salt 32 random bytes; receivers drop one they have seen
 * @see "docs/encryption.md, 5, Ephemeral frames"
 */
public record EphemeralHeader(
    ConversationId conversationId,
    long epochNumber,
    StatementId epoch,
    AccountId sender,
    DeviceId device,
    Instant sentAt,
    Bytes salt) {
  /** Length of the encoding in bytes. */
  public static final int LENGTH = 133;

  public EphemeralHeader {
    sentAt = sentAt.truncatedTo(ChronoUnit.MILLIS);
    if (salt.length() != MessageHeader.SALT_LENGTH) {
      throw new IllegalArgumentException("a salt has 32 bytes");
    }
  }

  /** The canonical bytes. */
  public Bytes encoded() {
    return SealedFrame.begin(conversationId, epochNumber, epoch)
        .fixed(sender.value())
        .fixed(device.value())
        .instant(sentAt)
        .fixed(salt)
        .toBytes();
  }

  static EphemeralHeader read(CanonicalReader reader) {
    SealedFrame.expectSuite(reader);
    return new EphemeralHeader(
        ConversationId.read(reader),
        reader.u64(),
        StatementId.read(reader),
        AccountId.read(reader),
        DeviceId.read(reader),
        reader.instant(),
        reader.fixed(MessageHeader.SALT_LENGTH, salt -> salt));
  }
}
