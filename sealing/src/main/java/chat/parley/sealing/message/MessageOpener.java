package chat.parley.sealing.message;

import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.message.SealedEphemeral;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.sealing.epoch.EpochKey;

/**
 * Opens what was sealed under one epoch key. Check the sender first, with {@link
 * chat.parley.crypto.message.SenderCheck}: any holder of the key can seal something that opens.
 *
 * <p>Ownership: the key stays its owner's to close. Thread: any. Errors: {@link
 * chat.parley.sealing.UnopenableException} for anything that does not open or is not padded right;
 * keep such a message as unreadable and go on.
 *
 * @see "docs/encryption.md, 5"
 */
public final class MessageOpener {
  private final EpochKey epochKey;

  /** An opener for the messages of one epoch. */
  public MessageOpener(EpochKey epochKey) {
    this.epochKey = epochKey;
  }

  /** What a message says. */
  public MessageBody open(SealedMessage message) {
    var header = message.header();
    try (var cipher =
        new MessageCipher(epochKey, Label.MESSAGE_KEY, header.salt(), header.encoded())) {
      return cipher.open(message.ciphertext()).asMessage();
    }
  }

  /** What an ephemeral frame says. */
  public EphemeralBody open(SealedEphemeral frame) {
    var header = frame.header();
    try (var cipher =
        new MessageCipher(epochKey, Label.EPHEMERAL_KEY, header.salt(), header.encoded())) {
      return cipher.open(frame.ciphertext()).asEphemeral();
    }
  }
}
