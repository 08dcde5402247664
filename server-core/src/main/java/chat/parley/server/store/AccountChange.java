package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.RevokedDevice;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.verify.AccountUpdate;
import chat.parley.server.store.AccountStore.PublishResult;
import org.jdbi.v3.core.Handle;

/** Applies one update to an account: statements and columns, on the writer's thread. */
record AccountChange(Handle handle, AccountUpdate update, long now) {

  PublishResult publish() {
    return UpdateStanding.obstacle(update, chain -> ChainTable.head(handle, chain))
        .orElseGet(this::apply);
  }

  private PublishResult apply() {
    if (addsTakenDevice()) {
      return new PublishResult.Unfit();
    }
    for (var statement : update.statements()) {
      ChainTable.append(handle, statement, now);
    }
    follow();
    return new PublishResult.Published();
  }

  /** Ids are chosen by clients: one that exists already is an attempt at somebody else's. */
  private boolean addsTakenDevice() {
    return update instanceof AccountUpdate.DeviceAdded(_, var kem)
        && Keys.ofDevice(handle, kem.statement().deviceId()).isPresent();
  }

  private void follow() {
    switch (update) {
      case AccountUpdate.DeviceAdded(var list, var kem) -> {
        moveList(list.statement());
        insertDevice(
            handle,
            Keys.ofAccount(handle, list.statement().accountId()).orElseThrow(),
            list.statement().device(kem.statement().deviceId()).orElseThrow());
      }
      case AccountUpdate.DevicesRevoked(var list, _) -> moveList(list.statement());
      case AccountUpdate.KeyRenewed _ -> {}
      case AccountUpdate.VaultChanged(var header) -> login(header.statement());
      case AccountUpdate.VaultRotated(var header, var list, _) -> {
        login(header.statement());
        moveList(list.statement());
      }
      case AccountUpdate.IdentityRenewed(_, var list, var header, _) -> {
        login(header.statement());
        moveList(list.statement());
      }
    }
  }

  private void moveList(DeviceList list) {
    handle
        .createUpdate(
            """
            UPDATE accounts SET identity = :identity, list_version = :version
            WHERE account = :account""")
        .bind("identity", list.identity().value().readOnlyArray())
        .bind("version", list.version())
        .bind("account", list.accountId().value().readOnlyArray())
        .one();
    for (var gone : list.revoked()) {
      revoke(list.accountId(), gone);
    }
  }

  private void revoke(AccountId account, RevokedDevice gone) {
    handle
        .createUpdate(
            """
            UPDATE devices SET revoked_at = :now
            WHERE device = :device AND revoked_at IS NULL
              AND account = (SELECT key FROM accounts WHERE account = :account)""")
        .bind("now", now)
        .bind("device", gone.deviceId().value().readOnlyArray())
        .bind("account", account.value().readOnlyArray())
        .execute();
  }

  private void login(VaultHeader header) {
    var login = VaultLogin.of(header);
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
        .bind("account", header.accountId().value().readOnlyArray())
        .one();
  }

  static void insertDevice(Handle handle, long account, ListedDevice device) {
    Bytes id = device.deviceId().value();
    handle
        .createUpdate(
            """
            INSERT INTO devices (device, account, signing_key, added_at)
            VALUES (:device, :account, :signingKey, :addedAt)""")
        .bind("device", id.readOnlyArray())
        .bind("account", account)
        .bind("signingKey", device.key().value().readOnlyArray())
        .bind("addedAt", device.addedAt().toEpochMilli())
        .execute();
  }
}
