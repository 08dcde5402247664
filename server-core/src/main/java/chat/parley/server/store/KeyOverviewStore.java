package chat.parley.server.store;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import java.time.Instant;
import java.util.List;

/** How often conversations have changed their key: numbers and dates. Blocks on the database. */
public interface KeyOverviewStore {
  /** Every conversation of an account, the one with the latest key first. */
  List<ConversationKeys> of(AccountId account);

  /**
   * The keys of one conversation.
   *
   * @param kind as the conversation's statement names it, in lower case
   * @param members how many accounts
   * @param epoch number of the newest key, from 0
   * @param agreedAt when the server stored the newest key
   */
  record ConversationKeys(
      ConversationId conversation, String kind, int members, long epoch, Instant agreedAt) {}
}
