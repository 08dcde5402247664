package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import java.util.Comparator;

/**
 * A listed device an epoch leaves out because it has no valid key.
 *
 * @param lastKem number of its last, expired key; 0 when it never published one
 */
public record DormantDevice(AccountId accountId, DeviceId deviceId, long lastKem) {
  /** By account, then by device. */
  public static Comparator<DormantDevice> order() {
    return Comparator.comparing(DormantDevice::accountId).thenComparing(DormantDevice::deviceId);
  }

  static DormantDevice read(CanonicalReader reader) {
    return new DormantDevice(AccountId.read(reader), DeviceId.read(reader), reader.u64());
  }

  void write(CanonicalWriter writer) {
    writer.fixed(accountId.value()).fixed(deviceId.value()).u64(lastKem);
  }
}
