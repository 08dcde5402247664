package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.HybridPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The server announces its next identity key, signed by the key before and by the new one.
 *
 * @param n from 1
 * @param key the new identity; the server id stays that of the first
 * @param effectiveAt {@link #NOTICE} after {@code announcedAt}; until then the key before signs
 * @see "docs/encryption.md, 3"
 */
public record ServerRotation(
    ServerId serverId,
    long n,
    List<StatementId> prev,
    HybridPublicKey key,
    Instant announcedAt,
    Instant effectiveAt)
    implements Chained {
  /** How long before it signs a new key is announced. */
  public static final Duration NOTICE = Duration.ofDays(30);

  public ServerRotation {
    prev = Prev.check(prev, n == 1);
    announcedAt = announcedAt.truncatedTo(ChronoUnit.MILLIS);
    if (!effectiveAt.equals(announcedAt.plus(NOTICE))) {
      throw new IllegalArgumentException("a new server identity signs 30 days after its notice");
    }
  }

  /** The rotation that announces {@code key} now. */
  public static ServerRotation announce(
      ServerId serverId, long n, List<StatementId> prev, HybridPublicKey key, Instant now) {
    var from = now.truncatedTo(ChronoUnit.MILLIS);
    return new ServerRotation(serverId, n, prev, key, from, from.plus(NOTICE));
  }

  /** {@code n}. */
  @Override
  public long number() {
    return n;
  }

  @Override
  public ChainKey chain() {
    return ChainKey.of(type(), serverId.value());
  }

  static ServerRotation read(CanonicalReader reader, ServerId serverId) {
    return new ServerRotation(
        serverId,
        reader.u64(),
        Prev.read(reader),
        HybridPublicKey.read(reader),
        reader.instant(),
        reader.instant());
  }

  void write(CanonicalWriter writer) {
    Prev.write(writer.u64(n), prev);
    writer.fixed(key.encoded()).instant(announcedAt).instant(effectiveAt);
  }
}
