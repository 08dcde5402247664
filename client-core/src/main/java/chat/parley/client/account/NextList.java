package chat.parley.client.account;

import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.RevokedDevice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Device lists on top of another. */
record NextList(DeviceList last) {
  /** With one more device. */
  DeviceList with(ListedDevice device) {
    var devices =
        Stream.concat(last.devices().stream(), Stream.of(device))
            .sorted(Comparator.comparing(ListedDevice::deviceId))
            .toList();
    return next(devices, last.revoked(), last.generation(), last.vaultKey());
  }

  /** Without some of its devices, which are never listed again. */
  DeviceList without(Set<DeviceId> gone, Instant now) {
    return next(left(gone), revoked(gone, now), last.generation(), last.vaultKey());
  }

  /** Without some of its devices, and with the vault of the next generation. */
  DeviceList rotated(Set<DeviceId> gone, Instant now, long generation, KemPublicKey vaultKey) {
    return next(left(gone), revoked(gone, now), generation, vaultKey);
  }

  private List<ListedDevice> left(Set<DeviceId> gone) {
    return last.devices().stream().filter(one -> !gone.contains(one.deviceId())).toList();
  }

  private List<RevokedDevice> revoked(Set<DeviceId> gone, Instant now) {
    return Stream.concat(
            last.revoked().stream(), gone.stream().map(one -> new RevokedDevice(one, now)))
        .sorted(Comparator.comparing(RevokedDevice::deviceId))
        .toList();
  }

  private DeviceList next(
      List<ListedDevice> devices,
      List<RevokedDevice> revoked,
      long generation,
      KemPublicKey vaultKey) {
    return new DeviceList(
        last.serverId(),
        last.accountId(),
        last.identity(),
        last.version() + 1,
        List.of(last.id()),
        devices,
        revoked,
        generation,
        vaultKey);
  }
}
