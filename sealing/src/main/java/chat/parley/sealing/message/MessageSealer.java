package chat.parley.sealing.message;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.message.EphemeralHeader;
import chat.parley.crypto.message.MessageHeader;
import chat.parley.crypto.message.SealedEphemeral;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.sealing.epoch.EpochKey;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * Seals what one device says in one epoch. Every call draws a new salt, so no key is used twice
 * even where a message is sealed again or a store comes back from a backup.
 *
 * <p>Ownership: the keys stay their owners' to close. Thread: any.
 *
 * @see "docs/encryption.md, 5"
 */
public final class MessageSealer {
  private final EpochSender sender;
  private final EpochKey epochKey;
  private final Ed25519PrivateKey deviceKey;
  private final SecureRandom random;

  /** A sealer for {@code sender} with the keys of its epoch and device. */
  public MessageSealer(
      EpochSender sender, EpochKey epochKey, Ed25519PrivateKey deviceKey, SecureRandom random) {
    this.sender = sender;
    this.epochKey = epochKey;
    this.deviceKey = deviceKey;
    this.random = random;
  }

  /**
   * Seals and signs a message.
   *
   * @throws IllegalArgumentException when its content is longer than {@link PaddedBody#MAX_CONTENT}
   */
  public SealedMessage seal(OutgoingMessage message) {
    var header =
        new MessageHeader(
            sender.conversationId(),
            sender.epochNumber(),
            sender.epoch(),
            sender.account(),
            sender.device(),
            message.messageId(),
            message.devSeq(),
            message.previous(),
            message.sentAt(),
            salt());
    try (var cipher =
        new MessageCipher(epochKey, Label.MESSAGE_KEY, header.salt(), header.encoded())) {
      var ciphertext = cipher.seal(PaddedBody.of(message.body()));
      return SealedMessage.sign(header, ciphertext, deviceKey);
    }
  }

  /** Seals and signs an ephemeral frame. */
  public SealedEphemeral seal(Instant sentAt, EphemeralBody body) {
    var header =
        new EphemeralHeader(
            sender.conversationId(),
            sender.epochNumber(),
            sender.epoch(),
            sender.account(),
            sender.device(),
            sentAt,
            salt());
    try (var cipher =
        new MessageCipher(epochKey, Label.EPHEMERAL_KEY, header.salt(), header.encoded())) {
      return SealedEphemeral.sign(header, cipher.seal(PaddedBody.of(body)), deviceKey);
    }
  }

  private Bytes salt() {
    return Bytes.random(random, MessageHeader.SALT_LENGTH);
  }
}
