package chat.parley.server.relay;

import chat.parley.plugin.Caller;
import chat.parley.protocol.FetchMessages;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.MessagePage;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.server.log.MessageStore;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import java.util.concurrent.CompletionStage;

/**
 * Hands out stored messages to a device that catches up.
 *
 * <p>Thread: a virtual one; blocks on the database.
 */
public record MessagePages(MessageStore messages, Members members, Answers answers)
    implements RequestHandler<FetchMessages> {
  /** Leaves room for what stands around the messages in a frame. */
  private static final int MAX_BYTES = FrameLimits.FRAME.amount() - (64 << 10);

  @Override
  public CompletionStage<Reply> handle(Caller caller, FetchMessages request) {
    return answers.answer(
        request.requestId(),
        () ->
            members.contain(caller.account(), request.conversation())
                ? page(request)
                : answers.refuse(
                    request.requestId(),
                    RefusalCode.UNKNOWN_CONVERSATION,
                    "There is no such conversation for this account."));
  }

  private Reply page(FetchMessages request) {
    var limit = Math.clamp(request.limit(), 1, FrameLimits.PAGE.amount());
    var after = Math.max(0, request.afterSequence());
    var page = messages.after(request.conversation(), after, limit, MAX_BYTES);
    var deliveries =
        page.messages().stream()
            .map(
                stored ->
                    new MessageDelivery(stored.sequence(), stored.storedAt(), stored.sealed()))
            .toList();
    return new MessagePage(request.requestId(), deliveries, page.more());
  }
}
