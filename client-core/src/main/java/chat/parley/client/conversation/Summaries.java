package chat.parley.client.conversation;

import chat.parley.client.connection.Uplink;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.ConversationPage;
import chat.parley.protocol.ConversationSummary;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.ListConversations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the server says of every conversation of this account. Waits for the server. */
final class Summaries {
  private final Uplink uplink;

  Summaries(Uplink uplink) {
    this.uplink = uplink;
  }

  List<ConversationSummary> all() {
    var found = new ArrayList<ConversationSummary>();
    var after = ConversationId.NONE;
    var more = true;
    while (more) {
      var from = after;
      var page =
          uplink.call(
              ConversationPage.class,
              id -> new ListConversations(id, from, FrameLimits.PAGE.amount()));
      found.addAll(page.conversations());
      more = page.more() && !page.conversations().isEmpty();
      after = more ? idOf(page.conversations().getLast()).orElse(from) : after;
      more = more && !after.equals(from);
    }
    return found;
  }

  private static Optional<ConversationId> idOf(ConversationSummary summary) {
    try {
      return Optional.of(
          SignedStatement.decode(summary.conversation(), Conversation.class)
              .statement()
              .conversationId());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
