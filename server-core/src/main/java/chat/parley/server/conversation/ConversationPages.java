package chat.parley.server.conversation;

import chat.parley.plugin.Caller;
import chat.parley.protocol.ConversationPage;
import chat.parley.protocol.ConversationSummary;
import chat.parley.protocol.DeviceCursor;
import chat.parley.protocol.ListConversations;
import chat.parley.protocol.Reply;
import chat.parley.server.log.LogPosition;
import chat.parley.server.log.MessageStore;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import chat.parley.server.store.ConversationOverview;
import chat.parley.server.store.ConversationStore;
import java.util.concurrent.CompletionStage;

/**
 * Tells a device all it needs of each of its conversations to go on where it stopped.
 *
 * <p>Thread: a virtual one; blocks on the database.
 */
public record ConversationPages(
    ConversationStore conversations, MessageStore messages, Answers answers)
    implements RequestHandler<ListConversations> {

  @Override
  public CompletionStage<Reply> handle(Caller caller, ListConversations request) {
    return answers.answer(request.requestId(), () -> page(caller, request));
  }

  private Reply page(Caller caller, ListConversations request) {
    var limit = PageCut.limit(request.limit());
    var found =
        conversations.overviews(caller.account(), caller.device(), request.after(), limit + 1);
    var page = PageCut.of(found, limit, ConversationPages::size);
    // Asked after the overviews, so that no cursor is ahead of the end of its conversation.
    var positions =
        messages.positions(
            page.items().stream().map(ConversationOverview::id).toList(), caller.device());
    var summaries =
        page.items().stream()
            .map(
                overview ->
                    summary(
                        caller, overview, positions.getOrDefault(overview.id(), LogPosition.EMPTY)))
            .toList();
    return new ConversationPage(request.requestId(), summaries, page.more());
  }

  private static ConversationSummary summary(
      Caller caller, ConversationOverview overview, LogPosition position) {
    return new ConversationSummary(
        overview.statement(),
        overview.epoch(),
        overview.deviceWrap(),
        overview.vaultWrap(),
        position.last(),
        position.first(),
        cursor(caller, overview),
        position.echo(),
        overview.cursors());
  }

  private static long cursor(Caller caller, ConversationOverview overview) {
    return overview.cursors().stream()
        .filter(
            cursor ->
                cursor.account().equals(caller.account())
                    && cursor.device().equals(caller.device()))
        .mapToLong(DeviceCursor::sequence)
        .findAny()
        .orElse(0);
  }

  /** Without the echo, which is short and of one length. */
  private static int size(ConversationOverview overview) {
    return overview.statement().length()
        + overview.epoch().length()
        + overview.deviceWrap().length()
        + overview.vaultWrap().length()
        + overview.cursors().size() * 64
        + 512;
  }
}
