package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.ServerId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The server identity vouches for one TLS key. In no chain; the highest sequence counts.
 *
 * @param seq the higher of last + 1 and the Unix time in seconds
 * @param leaf hash of the TLS leaf's SubjectPublicKeyInfo (DER)
 * @param notAfter at most {@link #LONGEST} after {@code notBefore}
 */
public record BootKey(
    ServerId serverId, long seq, Hash leaf, Instant notBefore, Instant notAfter, BootReason reason)
    implements ServerSigned {
  /** The longest a TLS key may serve. */
  public static final Duration LONGEST = Duration.ofDays(30);

  public BootKey {
    notBefore = notBefore.truncatedTo(ChronoUnit.MILLIS);
    notAfter = notAfter.truncatedTo(ChronoUnit.MILLIS);
    if (notAfter.isBefore(notBefore) || notAfter.isAfter(notBefore.plus(LONGEST))) {
      throw new IllegalArgumentException("a boot key serves at most 30 days");
    }
  }

  /** The sequence. */
  @Override
  public long number() {
    return seq;
  }

  static BootKey read(CanonicalReader reader, ServerId serverId) {
    return new BootKey(
        serverId,
        reader.u64(),
        Hash.read(reader),
        reader.instant(),
        reader.instant(),
        WireEnum.read(reader, BootReason.values()));
  }

  void write(CanonicalWriter writer) {
    writer.u64(seq).fixed(leaf.value()).instant(notBefore).instant(notAfter).u8(reason.code());
  }
}
