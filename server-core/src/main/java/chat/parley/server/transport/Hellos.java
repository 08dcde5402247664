package chat.parley.server.transport;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.Hello;
import chat.parley.server.keys.ActiveBootKey;
import java.time.Clock;
import java.util.List;

/**
 * Says who the server is, to each connection under its own boot key.
 *
 * @param identity the server's public identity key
 * @param incarnation of the store, 16 bytes
 * @param minimumClient oldest client version it talks to
 */
record Hellos(HybridPublicKey identity, Bytes incarnation, String minimumClient, Clock clock) {
  private static final int PROTOCOL_VERSION = 1;

  Hello under(ActiveBootKey bootKey) {
    return new Hello(
        PROTOCOL_VERSION,
        identity.fingerprint().serverId(),
        incarnation,
        identity.encoded(),
        List.of(),
        bootKey.record().statement(),
        clock.instant(),
        FrameLimits.FRAME.amount(),
        minimumClient);
  }
}
