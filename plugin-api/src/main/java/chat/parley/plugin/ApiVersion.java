package chat.parley.plugin;

/**
 * A version of this API. A server runs a plugin when the major numbers are equal and its own minor
 * number is not lower.
 *
 * @since API 1.0
 */
public record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {
  /** The API in this jar. */
  public static final ApiVersion CURRENT = new ApiVersion(1, 0);

  /** The version with these numbers. */
  public static ApiVersion of(int major, int minor) {
    return new ApiVersion(major, minor);
  }

  /** True when a server with this version runs a plugin that requires {@code required}. */
  public boolean satisfies(ApiVersion required) {
    return major == required.major && minor >= required.minor;
  }

  @Override
  public int compareTo(ApiVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
