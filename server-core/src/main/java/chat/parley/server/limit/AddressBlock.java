package chat.parley.server.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The addresses one subscriber usually has: one of IPv4, a /64 of IPv6.
 *
 * @param prefix hexadecimal: 8 or 16 digits
 */
public record AddressBlock(String prefix) {
  private static final int IPV6_PREFIX_BYTES = 8;

  /** The block an address is in. */
  public static AddressBlock of(InetAddress address) {
    var octets = address.getAddress();
    var kept = address instanceof Inet6Address ? IPV6_PREFIX_BYTES : octets.length;
    return new AddressBlock(HexFormat.of().formatHex(Arrays.copyOf(octets, kept)));
  }
}
