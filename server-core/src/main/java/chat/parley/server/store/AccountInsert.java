package chat.parley.server.store;

import chat.parley.server.store.AccountStore.CreateResult;
import org.jdbi.v3.core.Handle;

/** Opens one account with its first statements, on the writer's thread. */
record AccountInsert(Handle handle, NewAccount created, long now) {

  CreateResult create() {
    if (anyIdTaken()) {
      return CreateResult.ID_TAKEN;
    }
    if (!takeName()) {
      return CreateResult.NAME_TAKEN;
    }
    var key = insert();
    for (var device : created.statements().devices().statement().devices()) {
      AccountChange.insertDevice(handle, key, device);
    }
    for (var statement : created.all()) {
      var result = ChainTable.append(handle, statement, now);
      if (!(result instanceof AppendResult.Appended)) {
        throw new IllegalStateException("the chains of a new account are not new: " + result);
      }
    }
    return CreateResult.CREATED;
  }

  /** Ids are chosen by clients: one that exists already is an attempt at somebody else's. */
  private boolean anyIdTaken() {
    return Keys.ofAccount(handle, created.account().id()).isPresent()
        || created.account().devices().stream()
            .anyMatch(device -> Keys.ofDevice(handle, device.id()).isPresent());
  }

  private boolean takeName() {
    return handle
            .createUpdate(
                "INSERT INTO names (name, given_at) VALUES (:name, :now) ON CONFLICT DO NOTHING")
            .bind("name", created.account().name().value())
            .bind("now", now)
            .execute()
        == 1;
  }

  private long insert() {
    var account = created.account();
    return handle
        .createQuery(
            """
            INSERT INTO accounts
              (account, name, created_at, disabled, salt, memory_kib, iterations, parallelism,
               login_key, recovery_key, identity, first_identity, list_version)
            VALUES
              (:account, :name, :createdAt, :disabled, :salt, :memory, :iterations, :parallelism,
               :loginKey, :recoveryKey, :identity, :firstIdentity, :listVersion)
            RETURNING key""")
        .bind("account", account.id().value().readOnlyArray())
        .bind("name", account.name().value())
        .bind("createdAt", account.createdAt().toEpochMilli())
        .bind("disabled", account.disabled())
        .bind("salt", account.login().salt().readOnlyArray())
        .bind("memory", account.login().memoryKiB())
        .bind("iterations", account.login().iterations())
        .bind("parallelism", account.login().parallelism())
        .bind("loginKey", account.login().passwordKey().readOnlyArray())
        .bind("recoveryKey", account.login().recoveryKey().readOnlyArray())
        .bind("identity", account.identityFingerprint().readOnlyArray())
        .bind("firstIdentity", account.firstIdentity().readOnlyArray())
        .bind("listVersion", account.deviceListVersion())
        .mapTo(Long.class)
        .one();
  }
}
