package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ServerId;

/**
 * Something a key says for good: stored append-only by server and client.
 *
 * @see "docs/encryption.md, 3"
 */
public sealed interface Statement permits ServerSigned, Chained {
  /** Which kind it is, with its label and wire number. */
  default StatementType type() {
    return StatementType.of(this);
  }

  /** The server it was made for; worth nothing on another one. */
  ServerId serverId();

  /** Its place: version, sequence or number, as the kind calls it. */
  long number();

  /** The canonical bytes that are signed. */
  default Bytes body() {
    return StatementCodec.encode(this);
  }

  /** The hash other statements name it by; over the body only, never over signatures. */
  default StatementId id() {
    return StatementId.of(type(), body());
  }
}
