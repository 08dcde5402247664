package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The key a device receives epoch keys with, signed by that device.
 *
 * @param signer the device itself
 * @param n from 1
 * @param renewAfter {@link #RENEWAL} after {@code notBefore}
 * @param notAfter {@link #LIFETIME} after {@code notBefore}
 */
public record DeviceKem(
    ServerId serverId,
    Signer signer,
    long n,
    List<StatementId> prev,
    KemPublicKey key,
    Instant notBefore,
    Instant renewAfter,
    Instant notAfter)
    implements DeviceSigned {
  /** When a device should publish the next one. */
  public static final Duration RENEWAL = Duration.ofDays(7);

  /** How long epochs may be wrapped for it. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  public DeviceKem {
    prev = Prev.check(prev, n == 1);
    notBefore = notBefore.truncatedTo(ChronoUnit.MILLIS);
    if (!renewAfter.equals(notBefore.plus(RENEWAL)) || !notAfter.equals(notBefore.plus(LIFETIME))) {
      throw new IllegalArgumentException("a device key is renewed after 7 and ends after 30 days");
    }
  }

  /** A device's first key. */
  public static DeviceKem first(
      ServerId serverId, Signer signer, KemPublicKey key, Instant notBefore) {
    var from = notBefore.truncatedTo(ChronoUnit.MILLIS);
    return new DeviceKem(
        serverId, signer, 1, List.of(), key, from, from.plus(RENEWAL), from.plus(LIFETIME));
  }

  /** True when the owner of {@code list} published it. */
  public boolean isOf(DeviceList list) {
    return signer.accountId().equals(list.accountId()) && signer.identity().equals(list.identity());
  }

  /** The device it belongs to. */
  public DeviceId deviceId() {
    return signer.deviceId();
  }

  /** True when an epoch made at {@code instant} may be wrapped for it. */
  public boolean validAt(Instant instant) {
    return notAfter.isAfter(instant);
  }

  /** {@code n}. */
  @Override
  public long number() {
    return n;
  }

  @Override
  public ChainKey chain() {
    return ChainKey.of(type(), signer.accountId().value().concat(signer.deviceId().value()));
  }

  static DeviceKem read(CanonicalReader reader, ServerId serverId) {
    return new DeviceKem(
        serverId,
        Signer.read(reader),
        reader.u64(),
        Prev.read(reader),
        KemPublicKey.read(reader),
        reader.instant(),
        reader.instant(),
        reader.instant());
  }

  void write(CanonicalWriter writer) {
    signer.write(writer);
    Prev.write(writer.u64(n), prev);
    writer.fixed(key.value()).instant(notBefore).instant(renewAfter).instant(notAfter);
  }
}
