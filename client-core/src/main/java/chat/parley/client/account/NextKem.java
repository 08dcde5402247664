package chat.parley.client.account;

import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import chat.parley.sealing.wrap.KemPrivateKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** A device's next key for epoch keys; its private half is durable before it is told. */
record NextKem(Device device, SecureRandom random) {
  /**
   * Makes it.
   *
   * @param list the device's account's newest, on which it is
   */
  SignedStatement<DeviceKem> after(DeviceKem last, DeviceList list, Instant now) {
    try (var fresh = KemPrivateKey.generate(random)) {
      var n = last.n() + 1;
      device.keep(n, fresh);
      var from = now.isBefore(last.notBefore()) ? last.notBefore() : now;
      var first =
          DeviceKem.first(
              list.serverId(),
              Signer.of(list, device.identity().device()),
              fresh.publicKey(),
              from);
      var next =
          new DeviceKem(
              first.serverId(),
              first.signer(),
              n,
              List.of(last.id()),
              first.key(),
              first.notBefore(),
              first.renewAfter(),
              first.notAfter());
      return SignedStatement.sign(next, device.signingKey());
    }
  }
}
