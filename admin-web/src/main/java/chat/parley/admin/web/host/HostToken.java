package chat.parley.admin.web.host;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of one boot that opens the REST routes; it stands in a file of the host only. */
public final class HostToken {
  private static final int BYTES = 32;
  private static final String SCHEME = "Bearer ";

  private final String value;

  private HostToken(String value) {
    this.value = value;
  }

  /** A fresh one, 256 bits. */
  public static HostToken fresh(SecureRandom random) {
    var octets = new byte[BYTES];
    random.nextBytes(octets);
    return new HostToken(Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
  }

  /** True when an Authorization header holds this token. */
  public boolean isIn(String authorization) {
    return MessageDigest.isEqual(
        authorization.getBytes(StandardCharsets.UTF_8),
        (SCHEME + value).getBytes(StandardCharsets.UTF_8));
  }

  /** For the host's file only. */
  String value() {
    return value;
  }
}
