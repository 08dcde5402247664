package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.server.store.DeviceRecord.Service;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads accounts with their devices. */
final class AccountRows {
  private AccountRows() {}

  static Optional<AccountRecord> byName(Handle handle, CanonicalName name) {
    return handle
        .createQuery("SELECT * FROM accounts WHERE name = :name")
        .bind("name", name.value())
        .map(AccountRows::toRow)
        .findOne()
        .map(row -> row.withDevices(handle));
  }

  static Optional<AccountRecord> byId(Handle handle, AccountId account) {
    return handle
        .createQuery("SELECT * FROM accounts WHERE account = :account")
        .bind("account", account.value().readOnlyArray())
        .map(AccountRows::toRow)
        .findOne()
        .map(row -> row.withDevices(handle));
  }

  static List<AccountRecord> list(Handle handle, String part, int offset, int limit) {
    return handle
        .createQuery(
            """
            SELECT * FROM accounts WHERE instr(name, :part) > 0 OR :part = ''
            ORDER BY name LIMIT :limit OFFSET :offset""")
        .bind("part", part)
        .bind("limit", limit)
        .bind("offset", offset)
        .map(AccountRows::toRow)
        .list()
        .stream()
        .map(row -> row.withDevices(handle))
        .toList();
  }

  private static List<DeviceRecord> devices(Handle handle, long accountKey) {
    // The order of the list is that of the ids.
    return handle
        .createQuery(
            """
            SELECT device, signing_key, added_at, barred FROM devices
            WHERE account = :account AND revoked_at IS NULL ORDER BY device""")
        .bind("account", accountKey)
        .map(
            (row, _) ->
                new DeviceRecord(
                    new DeviceId(Bytes.wrap(row.getBytes(1))),
                    Bytes.wrap(row.getBytes(2)),
                    Instant.ofEpochMilli(row.getLong(3)),
                    row.getBoolean(4) ? Service.BARRED : Service.SERVED))
        .list();
  }

  private static Row toRow(ResultSet row, StatementContext context) throws SQLException {
    var login =
        new VaultLogin(
            Bytes.wrap(row.getBytes("salt")),
            row.getInt("memory_kib"),
            row.getInt("iterations"),
            row.getInt("parallelism"),
            Bytes.wrap(row.getBytes("login_key")),
            Bytes.wrap(row.getBytes("recovery_key")));
    return new Row(
        row.getLong("key"),
        new AccountRecord(
            new AccountId(Bytes.wrap(row.getBytes("account"))),
            new CanonicalName(row.getString("name")),
            Instant.ofEpochMilli(row.getLong("created_at")),
            row.getBoolean("disabled"),
            login,
            Bytes.wrap(row.getBytes("identity")),
            Bytes.wrap(row.getBytes("first_identity")),
            row.getLong("list_version"),
            List.of()));
  }

  private record Row(long key, AccountRecord account) {
    AccountRecord withDevices(Handle handle) {
      return new AccountRecord(
          account.id(),
          account.name(),
          account.createdAt(),
          account.disabled(),
          account.login(),
          account.identityFingerprint(),
          account.firstIdentity(),
          account.deviceListVersion(),
          devices(handle, key));
    }
  }
}
