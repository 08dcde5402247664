package chat.parley.client.account;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.Fingerprint;

/**
 * Which device of which account this folder is.
 *
 * @param serverIdentity fingerprint of the server it was made on
 * @param identity fingerprint of the account
 */
public record DeviceIdentity(
    ServerId server,
    Fingerprint serverIdentity,
    AccountId account,
    CanonicalName name,
    Fingerprint identity,
    DeviceId device) {
  private static final int MAX_LENGTH = 1024;

  static DeviceIdentity decode(Bytes encoded) {
    return CanonicalReader.decode(
        encoded,
        MAX_LENGTH,
        reader ->
            new DeviceIdentity(
                ServerId.read(reader),
                Fingerprint.read(reader),
                AccountId.read(reader),
                reader.text(CanonicalName::new),
                Fingerprint.read(reader),
                DeviceId.read(reader)));
  }

  Bytes encoded() {
    return CanonicalWriter.create()
        .fixed(server.value())
        .fixed(serverIdentity.value())
        .fixed(account.value())
        .text(name.value())
        .fixed(identity.value())
        .fixed(device.value())
        .toBytes();
  }
}
