package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Sealed;

/**
 * A vault secret of an earlier generation, sealed for the present one.
 *
 * @param generation its own
 */
public record OlderSecret(long generation, @Sealed(Audience.VAULT) Bytes sealed) {
  static OlderSecret read(CanonicalReader reader) {
    return new OlderSecret(reader.u64(), reader.bytes(VaultHeader.MAX_SEALED));
  }

  void write(CanonicalWriter writer) {
    writer.u64(generation).bytes(sealed);
  }
}
