package chat.parley.crypto.message;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.sign.Ed25519PublicKey;
import chat.parley.crypto.statement.StatementId;
import java.util.function.Function;

/** What messages and ephemeral frames share: header, ciphertext, signature in one array. */
final class SealedFrame {
  static final int MAX_LENGTH = 66 * 1024;

  private static final int VERSION = 1;
  private static final int SUITE = 1;

  private SealedFrame() {}

  static CanonicalWriter begin(ConversationId conversation, long epochNumber, StatementId epoch) {
    return CanonicalWriter.create()
        .u8(VERSION)
        .u8(SUITE)
        .fixed(conversation.value())
        .u64(epochNumber)
        .fixed(epoch.value());
  }

  static void expectSuite(CanonicalReader reader) {
    if (reader.u8() != VERSION || reader.u8() != SUITE) {
      throw new MalformedException("unknown version or suite");
    }
  }

  static <H> H header(Bytes wire, int length, Function<CanonicalReader, H> read) {
    if (wire.length() > MAX_LENGTH || wire.length() < length) {
      throw new MalformedException("not the length of a sealed frame");
    }
    if (!PaddingClass.isCiphertext(wire.length() - length - Ed25519PublicKey.SIGNATURE_LENGTH)) {
      throw new MalformedException("not padded to a size class");
    }
    return CanonicalReader.decode(wire.slice(0, length), length, read);
  }

  static Labelled signed(Label label, Bytes header, Hash ciphertext) {
    return CanonicalWriter.labelled(label).bytes(header).fixed(ciphertext.value()).toLabelled();
  }
}
