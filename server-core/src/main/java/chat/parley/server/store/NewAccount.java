package chat.parley.server.store;

import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.Registration;
import java.time.Instant;
import java.util.List;

/**
 * An account to be opened, its statements verified already.
 *
 * @param account with one device
 */
public record NewAccount(AccountRecord account, Registration statements) {
  /** The account these statements begin; opened {@code now}, whatever its client's clock says. */
  public static NewAccount of(Registration statements, Instant now) {
    var root = statements.root().statement();
    var list = statements.devices().statement();
    var account =
        new AccountRecord(
            root.accountId(),
            root.name(),
            now,
            false,
            VaultLogin.of(statements.vault().statement()),
            root.identity().value(),
            root.identity().value(),
            list.version(),
            list.devices().stream().map(DeviceRecord::of).toList());
    return new NewAccount(account, statements);
  }

  /** All of them. */
  List<SignedStatement<? extends Chained>> all() {
    return List.of(statements.root(), statements.devices(), statements.kem(), statements.vault());
  }
}
