package chat.parley.client;

/**
 * Where a server is.
 *
 * @param host a name, an IPv4 address, or an IPv6 address without brackets
 * @param port 1 to 65535
 */
public record ServerAddress(String host, int port) {
  /** The port a server listens on when nobody says otherwise. */
  public static final int DEFAULT_PORT = 33_000;

  public ServerAddress {
    if (host.isBlank() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("not a server address: " + host + ":" + port);
    }
  }

  /**
   * Reads {@code host}, {@code host:port} or {@code [v6]:port}.
   *
   * @throws IllegalArgumentException with a sentence for a person
   */
  public static ServerAddress parse(String typed) {
    var text = typed.strip();
    var bracket = text.startsWith("[") ? text.indexOf(']') : -1;
    var colon = text.lastIndexOf(':');
    var hasPort = bracket >= 0 ? colon > bracket : colon >= 0 && text.indexOf(':') == colon;
    var host = hasPort ? text.substring(0, colon) : text;
    var bare = bracket >= 0 ? host.substring(1, bracket) : host;
    return new ServerAddress(bare, hasPort ? port(text.substring(colon + 1)) : DEFAULT_PORT);
  }

  private static int port(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "\"" + digits + "\" is no port; write HOST:PORT, as in localhost:33000", notANumber);
    }
  }

  @Override
  public String toString() {
    return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
  }
}
