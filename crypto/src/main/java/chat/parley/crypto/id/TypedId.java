package chat.parley.crypto.id;

import chat.parley.crypto.encoding.Bytes;

/** The shape all ids share: one type byte, then 16 bytes. */
final class TypedId {
  static final int BODY = 16;

  private TypedId() {}

  static void check(Bytes value, byte type) {
    if (value.length() != 1 + BODY || value.at(0) != type) {
      throw new IllegalArgumentException("not an id of type %d".formatted(type));
    }
  }

  static Bytes join(byte type, Bytes body) {
    if (body.length() != BODY) {
      throw new IllegalArgumentException("an id has 16 bytes behind its type byte");
    }
    var octets = new byte[1 + BODY];
    octets[0] = type;
    System.arraycopy(body.readOnlyArray(), 0, octets, 1, BODY);
    return Bytes.wrap(octets);
  }
}
