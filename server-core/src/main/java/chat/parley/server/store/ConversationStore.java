package chat.parley.server.store;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.SignedStatement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * The conversations and who is in them. Reads block on the database and must not run on an event
 * loop; writes complete when they are durable.
 */
public interface ConversationStore {
  /**
   * Appends a conversation's first or next version on top of its chain.
   *
   * @param conversation verified; its members have accounts
   */
  CompletionStage<AppendResult> append(SignedStatement<Conversation> conversation);

  /** The members of a conversation; none when there is no such conversation. Does not block. */
  CompletionStage<Set<AccountId>> members(ConversationId conversation);

  /** Everybody who shares a conversation with an account, itself left out. */
  Set<AccountId> fellowMembers(AccountId account);

  /**
   * What a device needs of its account's conversations, in the order of their ids.
   *
   * @param device {@link DeviceId#NONE} on a connection without one
   * @param after only conversations behind this one
   */
  List<ConversationOverview> overviews(
      AccountId account, DeviceId device, ConversationId after, int limit);
}
