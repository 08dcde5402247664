package chat.parley.plugins.friends;

import chat.parley.crypto.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where requests, friendships and blocks are kept. Thread: any; blocks. */
interface FriendStore {
  /** Reads from one snapshot. */
  <T> T read(Function<Ties, T> work);

  /**
   * Reads and changes: all of it or, when it throws, nothing; one change after the other.
   *
   * @param committed told of the result once it is durable and before the next change begins, so
   *     that news keep the order of changes; never blocks
   */
  <T> T change(Function<Ties, T> work, Consumer<T> committed);

  /** What ties accounts to each other, inside one {@link #read} or {@link #change}. */
  interface Ties {
    boolean areFriends(AccountId one, AccountId other);

    boolean isRequested(AccountId asker, AccountId asked);

    boolean isBlocked(AccountId account, AccountId blocked);

    /** In no order. */
    List<Tie> friendsOf(AccountId account);

    /** Requests that wait for {@code asked}, without those of people it blocked; newest first. */
    List<Tie> requestsTo(AccountId asked, int limit);

    /** Requests of {@code asker}, newest first. */
    List<Tie> requestsOf(AccountId asker);

    /** In no order. */
    List<Tie> blockedBy(AccountId account);

    void request(AccountId asker, AccountId asked, Instant at);

    void forgetRequest(AccountId asker, AccountId asked);

    void befriend(AccountId one, AccountId other, Instant since);

    void part(AccountId one, AccountId other);

    void block(AccountId account, AccountId blocked, Instant at);

    void unblock(AccountId account, AccountId blocked);
  }

  /** The other end of a tie, and since when it is. */
  record Tie(AccountId other, Instant at) {}
}
