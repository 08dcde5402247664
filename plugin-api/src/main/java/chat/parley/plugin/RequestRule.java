package chat.parley.plugin;

/**
 * What the server checks before a handler is called.
 *
 * @param perMinute requests of this type an account may make in a minute, on all its connections
 *     together; more are refused with {@code RATE_LIMITED}
 * @param maxPayload largest payload in bytes; larger ones are refused with {@code TOO_LARGE}
 * @since API 1.0
 */
public record RequestRule(int perMinute, int maxPayload) {
  /** 60 requests a minute of at most 4 KiB. */
  public static RequestRule standard() {
    return new RequestRule(60, 4 << 10);
  }

  /** The same rule with another rate. */
  public RequestRule perMinute(int requests) {
    return new RequestRule(requests, maxPayload);
  }
}
