package chat.parley.admin.web.guard;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The word every form of a session carries; another page cannot know it. */
final class Csrf {
  private Csrf() {}

  /** The word of a session, made from its secret; the secret cannot be made from it. */
  static String of(String sessionToken) {
    var input = "parley admin csrf|" + sessionToken;
    return Hash.of(Bytes.wrap(input.getBytes(StandardCharsets.UTF_8))).toString();
  }

  static boolean matches(String sessionToken, String presented) {
    return MessageDigest.isEqual(
        of(sessionToken).getBytes(StandardCharsets.UTF_8),
        presented.getBytes(StandardCharsets.UTF_8));
  }
}
