package chat.parley.server.account;

import chat.parley.crypto.id.AccountId;
import chat.parley.plugin.Friendships;
import chat.parley.server.plugin.Capabilities;
import chat.parley.server.store.ConversationStore;
import java.util.HashSet;
import java.util.Set;

/** Whom an account's statements concern: itself, its friends, and its fellow members. Blocks. */
public record Acquaintances(ConversationStore conversations, Capabilities capabilities) {
  /** Everybody who may see the account's statements and is told of new ones. */
  public Set<AccountId> of(AccountId account) {
    var all = new HashSet<>(conversations.fellowMembers(account));
    capabilities
        .find(Friendships.class)
        .ifPresent(friendships -> all.addAll(friendships.friendsOf(account)));
    all.add(account);
    return all;
  }

  /** True when one may see the other's statements. */
  public boolean know(AccountId one, AccountId other) {
    return one.equals(other) || areFriends(one, other) || shareConversation(one, other);
  }

  /** True when each has entered the other's name. */
  public boolean areFriends(AccountId one, AccountId other) {
    return capabilities
        .find(Friendships.class)
        .filter(friendships -> friendships.areFriends(one, other))
        .isPresent();
  }

  private boolean shareConversation(AccountId one, AccountId other) {
    return conversations.fellowMembers(one).contains(other);
  }
}
