package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.ServerRotation;
import java.time.Instant;
import java.util.List;

/**
 * The first frame on every connection: who the server is. The client verifies it against its pin
 * and the TLS certificate before it sends anything.
 *
 * @param protocolVersion 1
 * @param server the first 16 bytes of the fingerprint of its first identity key
 * @param incarnation 16 random bytes, new after a restore; part of every cursor
 * @param identityKey its first public identity key, Ed25519 then ML-DSA-65: 1984 bytes
 * @param rotations all signed ServerRotations, rising; empty when the first key still holds
 * @param bootKey signed BootKey statement over the TLS key of this connection
 * @param serverTime the server's clock
 * @param maxFrame largest frame it takes, in bytes
 * @param minimumClient oldest client version it talks to
 * @see "docs/protocol.md, 2.2"
 * @since protocol 1
 */
public record Hello(
    int protocolVersion,
    ServerId server,
    Bytes incarnation,
    Bytes identityKey,
    @Carries(ServerRotation.class) List<Bytes> rotations,
    @Carries(BootKey.class) Bytes bootKey,
    Instant serverTime,
    int maxFrame,
    String minimumClient)
    implements Push {
  public Hello {
    rotations = List.copyOf(rotations);
  }
}
