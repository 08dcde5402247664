package chat.parley.crypto.id;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import rocks.xmpp.precis.PrecisProfiles;

/**
 * An account's name in the one form that is compared, signed and stored: PRECIS UsernameCaseMapped
 * (RFC 8265, section 3.3), NFC, lower case.
 *
 * @param value 1 to 64 bytes of UTF-8, equal to its own canonical form
 */
public record CanonicalName(String value) implements Comparable<CanonicalName> {
  /** The longest name, in bytes of UTF-8. */
  public static final int MAX_BYTES = 64;

  public CanonicalName {
    if (!value.equals(enforce(value).orElse(null))) {
      throw new IllegalArgumentException("not a canonical name");
    }
  }

  /** The canonical form of what a person typed; empty when no name can be made of it. */
  public static Optional<CanonicalName> parse(String typed) {
    return enforce(typed.strip()).map(CanonicalName::new);
  }

  /** Unsigned order of UTF-8 bytes: the order of the tie-break. */
  @Override
  public int compareTo(CanonicalName other) {
    return Arrays.compareUnsigned(
        value.getBytes(StandardCharsets.UTF_8), other.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return value;
  }

  private static Optional<String> enforce(String typed) {
    try {
      var name = PrecisProfiles.USERNAME_CASE_MAPPED.enforce(typed);
      var length = name.getBytes(StandardCharsets.UTF_8).length;
      return length == 0 || length > MAX_BYTES ? Optional.empty() : Optional.of(name);
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }
}
