package chat.parley.plugins.friends;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Ties in SQLite, inside one transaction of its handle. */
record JdbiTies(Handle handle) implements FriendStore.Ties {
  @Override
  public boolean areFriends(AccountId one, AccountId other) {
    return exists("SELECT count(*) FROM friends_list WHERE account = ? AND friend = ?", one, other);
  }

  @Override
  public boolean isRequested(AccountId asker, AccountId asked) {
    return exists(
        "SELECT count(*) FROM friends_requests WHERE asker = ? AND asked = ?", asker, asked);
  }

  @Override
  public boolean isBlocked(AccountId account, AccountId blocked) {
    return exists(
        "SELECT count(*) FROM friends_blocks WHERE account = ? AND blocked = ?", account, blocked);
  }

  @Override
  public List<FriendStore.Tie> friendsOf(AccountId account) {
    return ties("SELECT friend, since FROM friends_list WHERE account = ?", account);
  }

  @Override
  public List<FriendStore.Tie> requestsTo(AccountId asked, int limit) {
    return ties(
        """
        SELECT asker, at FROM friends_requests AS request
        WHERE asked = ? AND NOT EXISTS (
          SELECT 1 FROM friends_blocks WHERE account = request.asked AND blocked = request.asker)
        ORDER BY at DESC LIMIT %d"""
            .formatted(limit),
        asked);
  }

  @Override
  public List<FriendStore.Tie> requestsOf(AccountId asker) {
    return ties("SELECT asked, at FROM friends_requests WHERE asker = ? ORDER BY at DESC", asker);
  }

  @Override
  public List<FriendStore.Tie> blockedBy(AccountId account) {
    return ties("SELECT blocked, at FROM friends_blocks WHERE account = ?", account);
  }

  @Override
  public void request(AccountId asker, AccountId asked, Instant at) {
    add("INSERT INTO friends_requests (asker, asked, at) VALUES (?, ?, ?)", asker, asked, at);
  }

  @Override
  public void forgetRequest(AccountId asker, AccountId asked) {
    remove("DELETE FROM friends_requests WHERE asker = ? AND asked = ?", asker, asked);
  }

  @Override
  public void befriend(AccountId one, AccountId other, Instant since) {
    var sql = "INSERT INTO friends_list (account, friend, since) VALUES (?, ?, ?)";
    add(sql, one, other, since);
    add(sql, other, one, since);
  }

  @Override
  public void part(AccountId one, AccountId other) {
    var sql = "DELETE FROM friends_list WHERE account = ? AND friend = ?";
    remove(sql, one, other);
    remove(sql, other, one);
  }

  @Override
  public void block(AccountId account, AccountId blocked, Instant at) {
    add("INSERT INTO friends_blocks (account, blocked, at) VALUES (?, ?, ?)", account, blocked, at);
  }

  @Override
  public void unblock(AccountId account, AccountId blocked) {
    remove("DELETE FROM friends_blocks WHERE account = ? AND blocked = ?", account, blocked);
  }

  private boolean exists(String sql, AccountId one, AccountId other) {
    return handle.createQuery(sql).bind(0, blob(one)).bind(1, blob(other)).mapTo(int.class).one()
        > 0;
  }

  private List<FriendStore.Tie> ties(String sql, AccountId account) {
    return handle
        .createQuery(sql)
        .bind(0, blob(account))
        .map((row, _) -> new FriendStore.Tie(account(row.getBytes(1)), instant(row.getLong(2))))
        .list();
  }

  private void add(String sql, AccountId one, AccountId other, Instant at) {
    handle
        .createUpdate(sql)
        .bind(0, blob(one))
        .bind(1, blob(other))
        .bind(2, at.toEpochMilli())
        .execute();
  }

  private void remove(String sql, AccountId one, AccountId other) {
    handle.createUpdate(sql).bind(0, blob(one)).bind(1, blob(other)).execute();
  }

  private static byte[] blob(AccountId account) {
    return account.value().readOnlyArray();
  }

  private static AccountId account(byte[] blob) {
    return new AccountId(Bytes.wrap(blob));
  }

  private static Instant instant(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
