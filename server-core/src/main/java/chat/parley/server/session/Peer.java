package chat.parley.server.session;

import chat.parley.crypto.hash.Hash;
import chat.parley.server.limit.AddressBlock;
import java.net.InetAddress;
import java.time.Instant;

/**
 * What is known of a connection from its start.
 *
 * @param id the server's number of the connection, rising from 1
 * @param address where it comes from
 * @param since when its TLS handshake was done
 * @param tlsGroup the key agreement it negotiated
 * @param leaf hash of the TLS key it was shown, as logins name it
 */
public record Peer(long id, InetAddress address, Instant since, String tlsGroup, Hash leaf) {
  /** What is limited together with it. */
  public AddressBlock block() {
    return AddressBlock.of(address);
  }

  /** The address without host name and port. */
  public String addressText() {
    return address.getHostAddress();
  }
}
