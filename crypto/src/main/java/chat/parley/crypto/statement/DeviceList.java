package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Ascending;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.Fingerprint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All devices of an account, and the public half of its vault.
 *
 * @param version from 1
 * @param identity fingerprint of the account identity that signs it
 * @param devices ascending by id; at most {@link #MAX_DEVICES}
 * @param revoked ascending by id; none of {@code devices}
 * @param generation of the vault secret
 * @param vaultKey receives epoch keys for history on new devices
 */
public record DeviceList(
    ServerId serverId,
    AccountId accountId,
    Fingerprint identity,
    long version,
    List<StatementId> prev,
    List<ListedDevice> devices,
    List<RevokedDevice> revoked,
    long generation,
    KemPublicKey vaultKey)
    implements AccountSigned {
  /** The most devices an account has at a time. */
  public static final int MAX_DEVICES = 10;

  public DeviceList {
    prev = Prev.check(prev, version == 1);
    devices = Ascending.require(devices, Comparator.comparing(ListedDevice::deviceId));
    revoked = Ascending.require(revoked, Comparator.comparing(RevokedDevice::deviceId));
    if (devices.size() > MAX_DEVICES || generation < 1) {
      throw new IllegalArgumentException("at most 10 devices, generations count from 1");
    }
    for (var gone : revoked) {
      if (listed(devices, gone.deviceId()).isPresent()) {
        throw new IllegalArgumentException("a device is either listed or revoked");
      }
    }
  }

  /** The version. */
  @Override
  public long number() {
    return version;
  }

  /** The device of this id, when it is listed (and so not revoked). */
  public Optional<ListedDevice> device(DeviceId deviceId) {
    return listed(devices, deviceId);
  }

  /** True when this id was a device of the account and is no longer. */
  public boolean revokes(DeviceId deviceId) {
    return revoked.stream().anyMatch(gone -> gone.deviceId().equals(deviceId));
  }

  static DeviceList read(CanonicalReader reader, ServerId serverId) {
    return new DeviceList(
        serverId,
        AccountId.read(reader),
        Fingerprint.read(reader),
        reader.u64(),
        Prev.read(reader),
        reader.list(MAX_DEVICES, ListedDevice::read),
        reader.list(CanonicalReader.MAX_LIST, RevokedDevice::read),
        reader.u64(),
        KemPublicKey.read(reader));
  }

  void write(CanonicalWriter writer) {
    writer.fixed(accountId.value()).fixed(identity.value()).u64(version);
    Prev.write(writer, prev);
    writer
        .list(devices, (target, device) -> device.write(target))
        .list(revoked, (target, gone) -> gone.write(target))
        .u64(generation)
        .fixed(vaultKey.value());
  }

  private static Optional<ListedDevice> listed(List<ListedDevice> devices, DeviceId deviceId) {
    return devices.stream().filter(device -> device.deviceId().equals(deviceId)).findAny();
  }
}
