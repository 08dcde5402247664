package chat.parley.server.store;

import org.jdbi.v3.core.Handle;

/** Begins an account anew under another identity, on the writer's thread. */
record AccountRenewal(Handle handle, NewAccount anew, long now) {

  boolean begin() {
    var account = anew.account();
    var key = Keys.ofAccount(handle, account.id()).orElseThrow();
    if (account.devices().stream()
        .anyMatch(device -> Keys.ofDevice(handle, device.id()).isPresent())) {
      return false;
    }
    leave(key);
    enter(account);
    for (var device : anew.statements().devices().statement().devices()) {
      AccountChange.insertDevice(handle, key, device);
    }
    for (var statement : anew.all()) {
      var result = ChainTable.append(handle, statement, now);
      if (!(result instanceof AppendResult.Appended)) {
        throw new IllegalStateException("the chains of a new identity are not new: " + result);
      }
    }
    return true;
  }

  private void leave(long key) {
    handle
        .createUpdate(
            "UPDATE devices SET revoked_at = :now WHERE account = :key AND revoked_at IS NULL")
        .bind("now", now)
        .bind("key", key)
        .execute();
    handle
        .createUpdate("DELETE FROM re_enrolments WHERE account = :key")
        .bind("key", key)
        .execute();
  }

  private void enter(AccountRecord account) {
    AccountChange.saveLogin(handle, account.id(), account.login());
    handle
        .createUpdate(
            """
            UPDATE accounts SET identity = :identity, first_identity = :firstIdentity,
              list_version = :listVersion
            WHERE account = :account""")
        .bind("identity", account.identityFingerprint().readOnlyArray())
        .bind("firstIdentity", account.firstIdentity().readOnlyArray())
        .bind("listVersion", account.deviceListVersion())
        .bind("account", account.id().value().readOnlyArray())
        .one();
  }
}
