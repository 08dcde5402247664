package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Ed25519PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A device of an account.
 *
 * @param key what it signs with, for as long as it lives
 */
public record ListedDevice(DeviceId deviceId, Ed25519PublicKey key, Instant addedAt) {
  public ListedDevice {
    addedAt = addedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  static ListedDevice read(CanonicalReader reader) {
    return new ListedDevice(DeviceId.read(reader), Ed25519PublicKey.read(reader), reader.instant());
  }

  void write(CanonicalWriter writer) {
    writer.fixed(deviceId.value()).fixed(key.value()).instant(addedAt);
  }
}
