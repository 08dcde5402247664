package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.server.database.Database;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

final class JdbiConversationStore implements ConversationStore {
  private final Database database;
  private final Clock clock;

  JdbiConversationStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public CompletionStage<AppendResult> append(SignedStatement<Conversation> conversation) {
    return database.write(handle -> append(handle, conversation, clock.millis()));
  }

  @Override
  public CompletionStage<Set<AccountId>> members(ConversationId conversation) {
    return database.readLater(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT a.account FROM conversations c
                    JOIN members m ON m.conversation = c.key
                    JOIN accounts a ON a.key = m.account
                    WHERE c.conversation = :conversation""")
                .bind("conversation", conversation.value().readOnlyArray())
                .map((row, _) -> new AccountId(Bytes.wrap(row.getBytes(1))))
                .set());
  }

  @Override
  public Set<AccountId> fellowMembers(AccountId account) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT a.account FROM accounts me
                    JOIN members mine ON mine.account = me.key
                    JOIN members theirs ON theirs.conversation = mine.conversation
                    JOIN accounts a ON a.key = theirs.account
                    WHERE me.account = :account AND a.key <> me.key""")
                .bind("account", account.value().readOnlyArray())
                .map((row, _) -> new AccountId(Bytes.wrap(row.getBytes(1))))
                .set());
  }

  @Override
  public List<ConversationOverview> overviews(
      AccountId account, DeviceId device, ConversationId after, int limit) {
    return database.read(handle -> new OverviewQuery(handle, account, device).page(after, limit));
  }

  private static AppendResult append(
      Handle handle, SignedStatement<Conversation> signed, long now) {
    var result = ChainTable.append(handle, signed, now);
    if (result instanceof AppendResult.Appended && signed.statement().seq() == 0) {
      insert(handle, signed.statement(), now);
    }
    return result;
  }

  private static void insert(Handle handle, Conversation conversation, long now) {
    var key =
        handle
            .createQuery(
                """
                INSERT INTO conversations (conversation, kind, opened_at)
                VALUES (:conversation, :kind, :now) RETURNING key""")
            .bind("conversation", conversation.conversationId().value().readOnlyArray())
            .bind("kind", conversation.kind().name())
            .bind("now", now)
            .mapTo(Long.class)
            .one();
    for (var member : conversation.members()) {
      insertMember(handle, key, member);
    }
  }

  private static void insertMember(Handle handle, long conversation, Member member) {
    handle
        .createUpdate(
            """
            INSERT INTO members (conversation, account)
            SELECT :conversation, key FROM accounts WHERE account = :account""")
        .bind("conversation", conversation)
        .bind("account", member.accountId().value().readOnlyArray())
        .one();
  }
}
