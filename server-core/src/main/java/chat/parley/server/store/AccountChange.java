package chat.parley.server.store;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.RevokedDevice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.server.store.AccountStore.PublishResult;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Applies statements to an account, with the columns that follow, on the writer's thread. */
record AccountChange(Handle handle, List<SignedStatement<? extends Chained>> statements, long now) {

  PublishResult publish() {
    return ChangeStanding.obstacle(statements, chain -> ChainTable.head(handle, chain))
        .orElseGet(this::apply);
  }

  private PublishResult apply() {
    if (statements.stream().anyMatch(this::takesAnothersDevice)) {
      return new PublishResult.Unfit();
    }
    for (var signed : statements) {
      ChainTable.append(handle, signed, now);
      follow(signed.statement());
    }
    return new PublishResult.Published();
  }

  /** Ids are chosen by clients: one that exists already is an attempt at somebody else's. */
  private boolean takesAnothersDevice(SignedStatement<? extends Chained> signed) {
    return signed.statement() instanceof DeviceList list
        && list.devices().stream().anyMatch(device -> !mayBe(device, list));
  }

  private boolean mayBe(ListedDevice device, DeviceList list) {
    return handle
        .createQuery(
            """
            SELECT a.account = :account AND d.revoked_at IS NULL FROM devices d
            JOIN accounts a ON a.key = d.account WHERE d.device = :device""")
        .bind("account", list.accountId().value().readOnlyArray())
        .bind("device", device.deviceId().value().readOnlyArray())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(true);
  }

  private void follow(Chained statement) {
    if (statement instanceof DeviceList list) {
      moveList(list);
    } else if (statement instanceof VaultHeader vault) {
      saveLogin(handle, vault.accountId(), VaultLogin.of(vault));
    }
  }

  private void moveList(DeviceList list) {
    long account =
        handle
            .createQuery(
                """
                UPDATE accounts SET identity = :identity, list_version = :version
                WHERE account = :account RETURNING key""")
            .bind("identity", list.identity().value().readOnlyArray())
            .bind("version", list.version())
            .bind("account", list.accountId().value().readOnlyArray())
            .mapTo(Long.class)
            .one();
    list.devices().forEach(device -> insertDevice(handle, account, device));
    list.revoked().forEach(gone -> revoke(account, gone));
  }

  private void revoke(long account, RevokedDevice gone) {
    handle
        .createUpdate(
            """
            UPDATE devices SET revoked_at = :now
            WHERE device = :device AND revoked_at IS NULL AND account = :account""")
        .bind("now", now)
        .bind("device", gone.deviceId().value().readOnlyArray())
        .bind("account", account)
        .execute();
  }

  /** What an account is signed in to with from now on. */
  static void saveLogin(Handle handle, AccountId account, VaultLogin login) {
    handle
        .createUpdate(
            """
            UPDATE accounts SET salt = :salt, memory_kib = :memory, iterations = :iterations,
              parallelism = :parallelism, login_key = :passwordKey, recovery_key = :recoveryKey
            WHERE account = :account""")
        .bind("salt", login.salt().readOnlyArray())
        .bind("memory", login.memoryKiB())
        .bind("iterations", login.iterations())
        .bind("parallelism", login.parallelism())
        .bind("passwordKey", login.passwordKey().readOnlyArray())
        .bind("recoveryKey", login.recoveryKey().readOnlyArray())
        .bind("account", account.value().readOnlyArray())
        .one();
  }

  /** Enters a device that is not there yet. */
  static void insertDevice(Handle handle, long account, ListedDevice device) {
    handle
        .createUpdate(
            """
            INSERT INTO devices (device, account, signing_key, added_at)
            VALUES (:device, :account, :signingKey, :addedAt) ON CONFLICT DO NOTHING""")
        .bind("device", device.deviceId().value().readOnlyArray())
        .bind("account", account)
        .bind("signingKey", device.key().value().readOnlyArray())
        .bind("addedAt", device.addedAt().toEpochMilli())
        .execute();
  }
}
