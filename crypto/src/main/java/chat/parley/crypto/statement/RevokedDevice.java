package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.DeviceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A device that is no longer one; stays on the list for ever. */
public record RevokedDevice(DeviceId deviceId, Instant at) {
  public RevokedDevice {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  static RevokedDevice read(CanonicalReader reader) {
    return new RevokedDevice(DeviceId.read(reader), reader.instant());
  }

  void write(CanonicalWriter writer) {
    writer.fixed(deviceId.value()).instant(at);
  }
}
