package chat.parley.crypto.epoch;

import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.id.ConversationId;

/** What an epoch's key commitment is derived over; the derivation is the key holders'. */
public final class KeyCommitment {
  private KeyCommitment() {}

  /** {@code enc("epoch-commit", convId, n)}. */
  public static Labelled info(ConversationId conversation, long n) {
    return CanonicalWriter.labelled(Label.EPOCH_COMMIT)
        .fixed(conversation.value())
        .u64(n)
        .toLabelled();
  }
}
