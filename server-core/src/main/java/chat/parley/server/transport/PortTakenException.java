package chat.parley.server.transport;

import java.net.InetSocketAddress;

/** The server cannot listen where it should; the message says where and what to do. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(InetSocketAddress address, Throwable cause) {
    super(
        "cannot listen on %s port %d (%s); stop what listens there, or choose another port"
            .formatted(address.getHostString(), address.getPort(), cause.getMessage()),
        cause);
  }
}
