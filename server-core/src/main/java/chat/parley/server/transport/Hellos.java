package chat.parley.server.transport;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.Hello;
import chat.parley.server.keys.ActiveBootKey;
import chat.parley.server.keys.ServerIdentity;
import java.time.Clock;

/**
 * Says who the server is, to each connection under its own boot key.
 *
 * @param identity the server's, with every change announced
 * @param incarnation of the store, 16 bytes
 * @param minimumClient oldest client version it talks to
 */
record Hellos(ServerIdentity identity, Bytes incarnation, String minimumClient, Clock clock) {
  private static final int PROTOCOL_VERSION = 1;

  Hello under(ActiveBootKey bootKey) {
    var history = identity.history();
    return new Hello(
        PROTOCOL_VERSION,
        history.serverId(),
        incarnation,
        history.first().encoded(),
        history.rotations().stream().map(SignedStatement::encode).toList(),
        bootKey.record().statement(),
        clock.instant(),
        FrameLimits.FRAME.amount(),
        minimumClient);
  }
}
