package chat.parley.crypto.message;

import java.util.Arrays;

/**
 * The sizes a message body is padded to, so that its ciphertext tells little about its length.
 *
 * @see "docs/encryption.md, 5"
 */
public enum PaddingClass {
  B256(256),
  K1(1024),
  K4(4 * 1024),
  K16(16 * 1024),
  K64(64 * 1024);

  /** Length of the authentication tag in bytes. */
  public static final int TAG = 16;

  /** The longest padded body in bytes. */
  public static final int LARGEST = K64.size;

  private final int size;

  PaddingClass(int size) {
    this.size = size;
  }

  /** Length of a padded body in bytes. */
  public int size() {
    return size;
  }

  /**
   * The smallest class that holds {@code length} bytes.
   *
   * @throws IllegalArgumentException when none does
   */
  public static PaddingClass fitting(int length) {
    return Arrays.stream(values())
        .filter(padding -> padding.size >= length)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("too long for one message"));
  }

  static boolean isCiphertext(int length) {
    return Arrays.stream(values()).anyMatch(padding -> padding.size + TAG == length);
  }
}
