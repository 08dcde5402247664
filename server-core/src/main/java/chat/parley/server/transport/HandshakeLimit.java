package chat.parley.server.transport;

import chat.parley.server.limit.AddressBlock;
import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds how many TLS handshakes one address has under way: each costs us more than it costs the
 * peer. Thread: any.
 */
final class HandshakeLimit {
  /** A class of clients that all start at once behind one router fits. */
  static final int PER_ADDRESS = 128;

  private final ConcurrentHashMap<AddressBlock, Integer> underWay = new ConcurrentHashMap<>();

  /** Counts a handshake until it is over; false when it must not begin. */
  boolean begin(Channel channel, Future<?> over) {
    var block = AddressBlock.of(RemoteAddress.of(channel));
    if (underWay.merge(block, 1, Integer::sum) > PER_ADDRESS) {
      end(block);
      return false;
    }
    over.addListener(_ -> end(block));
    return true;
  }

  private void end(AddressBlock block) {
    underWay.computeIfPresent(block, (_, count) -> count == 1 ? null : count - 1);
  }
}
