package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Fingerprint;

/**
 * Who signed a device statement, and the device list by which it may.
 *
 * @param identity fingerprint of the account identity that signed that list
 * @param listVersion the list's version
 * @param list the list's id
 */
public record Signer(
    AccountId accountId,
    Fingerprint identity,
    DeviceId deviceId,
    long listVersion,
    StatementId list) {
  /** The signer that is {@code device} on {@code list}. */
  public static Signer of(DeviceList list, DeviceId device) {
    return new Signer(list.accountId(), list.identity(), device, list.number(), list.id());
  }

  static Signer read(CanonicalReader reader) {
    return new Signer(
        AccountId.read(reader),
        Fingerprint.read(reader),
        DeviceId.read(reader),
        reader.u64(),
        StatementId.read(reader));
  }

  void write(CanonicalWriter writer) {
    writer
        .fixed(accountId.value())
        .fixed(identity.value())
        .fixed(deviceId.value())
        .u64(listVersion)
        .fixed(list.value());
  }
}
