package chat.parley.server.relay;

import chat.parley.plugin.Caller;
import chat.parley.protocol.AdvanceCursor;
import chat.parley.protocol.DeliveryAdvanced;
import chat.parley.protocol.Done;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.server.log.CursorOutcome;
import chat.parley.server.log.CursorStore;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import java.util.concurrent.CompletionStage;

/**
 * Notes how far a device has stored a conversation and tells the members.
 *
 * <p>Thread: event loop; never blocks.
 */
public record CursorRelay(CursorStore cursors, Fanout fanout, Answers answers)
    implements RequestHandler<AdvanceCursor> {

  @Override
  public CompletionStage<Reply> handle(Caller caller, AdvanceCursor request) {
    if (request.sequence() < 1) {
      return answers.refused(request.requestId(), RefusalCode.MALFORMED, "Sequences count from 1.");
    }
    var reply =
        cursors
            .advance(request.conversation(), caller.account(), caller.device(), request.sequence())
            .thenApply(outcome -> reply(caller, request, outcome));
    return answers.unlessUnavailable(request.requestId(), reply);
  }

  private Reply reply(Caller caller, AdvanceCursor request, CursorOutcome outcome) {
    return switch (outcome) {
      case CursorOutcome.Advanced advanced -> {
        tell(caller, request, advanced);
        yield new Done(request.requestId());
      }
      case CursorOutcome.Unchanged _ -> new Done(request.requestId());
      case CursorOutcome.UnknownConversation _ ->
          answers.refuse(
              request.requestId(),
              RefusalCode.UNKNOWN_CONVERSATION,
              "There is no such conversation for this account.");
      case CursorOutcome.BeyondEnd _ ->
          answers.refuse(
              request.requestId(),
              RefusalCode.MALFORMED,
              "The conversation has no message with this sequence.");
    };
  }

  private void tell(Caller caller, AdvanceCursor request, CursorOutcome.Advanced advanced) {
    // Several moves written as one share its outcome; the last to be answered is told once.
    if (request.sequence() == advanced.sequence()) {
      fanout.toOthers(
          advanced.members(),
          caller,
          new DeliveryAdvanced(
              request.conversation(), caller.account(), caller.device(), advanced.sequence()));
    }
  }
}
