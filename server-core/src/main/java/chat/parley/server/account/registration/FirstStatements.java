package chat.parley.server.account.registration;

import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.verify.Registration;
import chat.parley.protocol.Register;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.DeviceRecord;
import chat.parley.server.store.NewAccount;
import chat.parley.server.store.PasswordLogin;
import java.time.Instant;

/** From the verified statements of an application to the account they describe. */
final class FirstStatements {
  private FirstStatements() {}

  /** The account; opened {@code now}, whatever its client's clock says. */
  static NewAccount newAccount(Register request, Registration statements, Instant now) {
    return new NewAccount(
        account(statements, now),
        request.accountRoot(),
        request.deviceList(),
        request.deviceKem(),
        request.vaultHeader());
  }

  private static AccountRecord account(Registration statements, Instant now) {
    var root = statements.root().statement();
    var list = statements.devices().statement();
    var devices =
        list.devices().stream()
            .map(
                device ->
                    new DeviceRecord(device.deviceId(), device.key().value(), device.addedAt()))
            .toList();
    return new AccountRecord(
        root.accountId(),
        root.name(),
        now,
        false,
        login(statements.vault().statement()),
        root.identity().value(),
        list.version(),
        devices);
  }

  private static PasswordLogin login(VaultHeader vault) {
    return new PasswordLogin(
        vault.salt().value(),
        vault.kdf().memoryKiB(),
        vault.kdf().iterations(),
        vault.kdf().parallelism(),
        vault.opener(OpenerKind.PASSWORD).orElseThrow().loginKey().value());
  }
}
