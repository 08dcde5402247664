package chat.parley.admin.web;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * Where the dashboard is served.
 *
 * @param port 0 for any free one
 * @param hostNames names under which it may be reached, besides localhost and loopback literals
 * @param dataFolder where the host's own files are written, in {@code run/}
 */
public record AdminWebConfig(
    InetAddress bind, int port, Security security, Set<String> hostNames, Path dataFolder) {
  public AdminWebConfig {
    hostNames = Set.copyOf(hostNames);
    if (!bind.isLoopbackAddress() && security instanceof Plain) {
      throw new CannotServeException(
          "The dashboard is served without TLS on this computer only. Bind it to 127.0.0.1, or give it a certificate.");
    }
  }

  /** The dashboard on this computer only. */
  public static AdminWebConfig onLoopback(int port, Path dataFolder) {
    return new AdminWebConfig(
        InetAddress.getLoopbackAddress(), port, new Plain(), Set.of(), dataFolder);
  }

  /** How the connection is protected. */
  public sealed interface Security {}

  /** Plain HTTP, for loopback. */
  public record Plain() implements Security {}

  /** HTTPS with this certificate and key. */
  public record Tls(SSLContext context) implements Security {}
}
