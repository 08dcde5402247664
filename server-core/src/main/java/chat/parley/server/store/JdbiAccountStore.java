package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.DeviceAddition;
import chat.parley.server.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

final class JdbiAccountStore implements AccountStore {
  private final Database database;
  private final Clock clock;

  JdbiAccountStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<AccountRecord> byName(CanonicalName name) {
    return database.read(handle -> AccountRows.byName(handle, name));
  }

  @Override
  public Optional<AccountRecord> byId(AccountId account) {
    return database.read(handle -> AccountRows.byId(handle, account));
  }

  @Override
  public List<AccountRecord> list(String part, int offset, int limit) {
    return database.read(handle -> AccountRows.list(handle, part, offset, limit));
  }

  @Override
  public long count() {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM accounts").mapTo(Long.class).one());
  }

  @Override
  public CompletionStage<CreateResult> create(NewAccount account) {
    return database.write(handle -> create(handle, account, clock.millis()));
  }

  @Override
  public CompletionStage<EnrolResult> enrol(DeviceAddition addition) {
    return database.write(handle -> enrol(handle, addition, clock.millis()));
  }

  private static CreateResult create(Handle handle, NewAccount created, long now) {
    if (anyIdTaken(handle, created.account())) {
      return CreateResult.ID_TAKEN;
    }
    if (!takeName(handle, created.account().name(), now)) {
      return CreateResult.NAME_TAKEN;
    }
    var key = insertAccount(handle, created.account());
    for (var device : created.account().devices()) {
      insertDevice(handle, key, device.id().value(), device.signingKey(), device.addedAt());
    }
    for (var statement :
        List.of(
            created.accountRoot(),
            created.deviceList(),
            created.deviceKem(),
            created.vaultHeader())) {
      var result = ChainTable.append(handle, SignedStatement.decode(statement, Chained.class), now);
      if (!(result instanceof AppendResult.Appended)) {
        throw new IllegalStateException("the chains of a new account are not new: " + result);
      }
    }
    return CreateResult.CREATED;
  }

  private static EnrolResult enrol(Handle handle, DeviceAddition addition, long now) {
    var list = addition.devices().statement();
    return switch (ChainTable.decide(ChainTable.head(handle, list.chain()), list)) {
      case AppendResult.Appended _ -> addDevice(handle, addition, now);
      case AppendResult.Known _ -> new EnrolResult.Enrolled();
      case AppendResult.HeadMoved(var head) -> new EnrolResult.HeadMoved(head);
      case AppendResult.Unfit _ -> new EnrolResult.Unfit();
    };
  }

  private static EnrolResult addDevice(Handle handle, DeviceAddition addition, long now) {
    var list = addition.devices().statement();
    var added = list.device(addition.kem().statement().deviceId()).orElseThrow();
    if (Keys.ofDevice(handle, added.deviceId()).isPresent()) {
      return new EnrolResult.Unfit();
    }
    ChainTable.append(handle, addition.devices(), now);
    ChainTable.append(handle, addition.kem(), now);
    var account = moveListVersion(handle, list.accountId(), list.version());
    insertDevice(handle, account, added.deviceId().value(), added.key().value(), added.addedAt());
    return new EnrolResult.Enrolled();
  }

  /** Ids are chosen by clients: one that exists already is an attempt at somebody else's. */
  private static boolean anyIdTaken(Handle handle, AccountRecord account) {
    return Keys.ofAccount(handle, account.id()).isPresent()
        || account.devices().stream()
            .anyMatch(device -> Keys.ofDevice(handle, device.id()).isPresent());
  }

  private static boolean takeName(Handle handle, CanonicalName name, long now) {
    return handle
            .createUpdate(
                "INSERT INTO names (name, given_at) VALUES (:name, :now) ON CONFLICT DO NOTHING")
            .bind("name", name.value())
            .bind("now", now)
            .execute()
        == 1;
  }

  private static long insertAccount(Handle handle, AccountRecord account) {
    return handle
        .createQuery(
            """
            INSERT INTO accounts
              (account, name, created_at, disabled, salt, memory_kib, iterations, parallelism,
               login_key, identity, list_version)
            VALUES
              (:account, :name, :createdAt, :disabled, :salt, :memory, :iterations, :parallelism,
               :loginKey, :identity, :listVersion)
            RETURNING key""")
        .bind("account", account.id().value().readOnlyArray())
        .bind("name", account.name().value())
        .bind("createdAt", account.createdAt().toEpochMilli())
        .bind("disabled", account.disabled())
        .bind("salt", account.login().salt().readOnlyArray())
        .bind("memory", account.login().memoryKiB())
        .bind("iterations", account.login().iterations())
        .bind("parallelism", account.login().parallelism())
        .bind("loginKey", account.login().loginKey().readOnlyArray())
        .bind("identity", account.identityFingerprint().readOnlyArray())
        .bind("listVersion", account.deviceListVersion())
        .mapTo(Long.class)
        .one();
  }

  private static long moveListVersion(Handle handle, AccountId account, long version) {
    return handle
        .createQuery(
            "UPDATE accounts SET list_version = :version WHERE account = :account RETURNING key")
        .bind("version", version)
        .bind("account", account.value().readOnlyArray())
        .mapTo(Long.class)
        .one();
  }

  private static void insertDevice(
      Handle handle, long account, Bytes device, Bytes signingKey, Instant addedAt) {
    handle
        .createUpdate(
            """
            INSERT INTO devices (device, account, signing_key, added_at)
            VALUES (:device, :account, :signingKey, :addedAt)""")
        .bind("device", device.readOnlyArray())
        .bind("account", account)
        .bind("signingKey", signingKey.readOnlyArray())
        .bind("addedAt", addedAt.toEpochMilli())
        .execute();
  }
}
