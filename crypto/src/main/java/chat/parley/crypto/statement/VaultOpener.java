package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Sealed;
import chat.parley.crypto.sign.Ed25519PublicKey;

/**
 * One way into a vault.
 *
 * @param loginKey public half of the login key derived from the same secret
 * @param sealed the vault secret, sealed for that secret
 */
public record VaultOpener(
    OpenerKind kind, Ed25519PublicKey loginKey, @Sealed(Audience.SECRET) Bytes sealed) {
  static VaultOpener read(CanonicalReader reader) {
    return new VaultOpener(
        WireEnum.read(reader, OpenerKind.values()),
        Ed25519PublicKey.read(reader),
        reader.bytes(VaultHeader.MAX_SEALED));
  }

  void write(CanonicalWriter writer) {
    writer.u8(kind.code()).fixed(loginKey.value()).bytes(sealed);
  }
}
