package chat.parley.server.relay;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.server.store.ConversationStore;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is in which conversation, remembered for those who may not wait for the database. Members of
 * a conversation never change in this version, so what is remembered stays right.
 *
 * <p>Thread: any; does not block where it does not say so.
 */
public final class Members {
  private static final int MAX_REMEMBERED = 50_000;

  private final ConversationStore conversations;
  private final Map<ConversationId, Set<AccountId>> remembered = new ConcurrentHashMap<>();

  /** Members as that store knows them. */
  public Members(ConversationStore conversations) {
    this.conversations = conversations;
  }

  /** The members of a conversation; none when there is no such conversation. */
  public CompletionStage<Set<AccountId>> of(ConversationId conversation) {
    var known = remembered.get(conversation);
    return known != null
        ? CompletableFuture.completedFuture(known)
        : conversations.members(conversation).thenApply(found -> remember(conversation, found));
  }

  /** True when the account is a member. May block: not on an event loop. */
  public boolean contain(AccountId account, ConversationId conversation) {
    return of(conversation).toCompletableFuture().join().contains(account);
  }

  private Set<AccountId> remember(ConversationId conversation, Set<AccountId> found) {
    if (found.isEmpty()) {
      return found; // it may be opened later
    }
    if (remembered.size() >= MAX_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(conversation, found);
    return found;
  }
}
