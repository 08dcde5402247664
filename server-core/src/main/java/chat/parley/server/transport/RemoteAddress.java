package chat.parley.server.transport;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Where a channel's peer is. */
final class RemoteAddress {
  private RemoteAddress() {}

  /** The peer's address; the loopback address for channels within this process. */
  static InetAddress of(Channel channel) {
    return channel.remoteAddress() instanceof InetSocketAddress socket
        ? socket.getAddress()
        : InetAddress.getLoopbackAddress();
  }
}
