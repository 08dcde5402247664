package chat.parley.server.admin.access;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets as text, and the hash under which they are kept. */
final class SecretToken {
  private SecretToken() {}

  /** A fresh secret of this many random bits, in URL-safe Base64. */
  static String fresh(SecureRandom random, int bits) {
    var octets = new byte[bits / Byte.SIZE];
    random.nextBytes(octets);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }

  /** What is stored and looked up instead of the secret; 32 bytes. */
  static Bytes hash(String token) {
    return Hash.of(Bytes.wrap(token.getBytes(StandardCharsets.UTF_8))).value();
  }
}
