package chat.parley.server.relay;

import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Accepted;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.protocol.SendMessage;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.log.AppendOutcome;
import chat.parley.server.log.MessageStore;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletionStage;

/**
 * Takes a sealed message in, has it stored, then acknowledges it and delivers it to every member's
 * connected devices but the sending one. What is given in faster than the disk takes it is refused
 * with {@code STORE_UNAVAILABLE}.
 *
 * <p>Thread: {@link #handle} on the event loop, where it parses a header and queues; the rest runs
 * on the store's writer, within one flush for all of a batch.
 */
public final class MessageRelay implements RequestHandler<SendMessage> {
  private final MessageStore messages;
  private final Fanout fanout;
  private final ActivityStream activity;
  private final Answers answers;
  private final RelayMeters meters;

  /** A relay between that store and those who are connected. */
  public MessageRelay(
      MessageStore messages,
      Fanout fanout,
      ActivityStream activity,
      Answers answers,
      MeterRegistry registry) {
    this.messages = messages;
    this.fanout = fanout;
    this.activity = activity;
    this.answers = answers;
    this.meters = new RelayMeters(registry);
  }

  @Override
  public CompletionStage<Reply> handle(Caller caller, SendMessage request) {
    if (request.sealed().length() > FrameLimits.MESSAGE.amount()) {
      return refused(request, RefusalCode.TOO_LARGE);
    }
    SealedMessage message;
    try {
      message = SealedMessage.parse(request.sealed());
    } catch (MalformedException _) {
      return refused(request, RefusalCode.MALFORMED);
    }
    var header = message.header();
    if (!header.sender().equals(caller.account()) || !header.device().equals(caller.device())) {
      return refused(request, RefusalCode.SENDER_MISMATCH);
    }
    var reply = messages.append(message).thenApply(done -> reply(caller, request, message, done));
    return answers.unlessUnavailable(request.requestId(), reply);
  }

  private Reply reply(
      Caller caller, SendMessage request, SealedMessage message, AppendOutcome outcome) {
    return switch (outcome) {
      case AppendOutcome.Stored stored -> {
        deliver(caller, message, stored);
        yield new Accepted(request.requestId(), stored.sequence(), stored.storedAt());
      }
      case AppendOutcome.Known(var sequence, var storedAt) -> {
        meters.repeated().increment();
        yield new Accepted(request.requestId(), sequence, storedAt);
      }
      case AppendOutcome.Refused(var code) -> {
        meters.refused(code);
        yield answers.refuse(request.requestId(), code, detail(code));
      }
    };
  }

  private void deliver(Caller caller, SealedMessage message, AppendOutcome.Stored stored) {
    meters.stored().increment();
    fanout.toOthers(
        stored.members(),
        caller,
        new MessageDelivery(stored.sequence(), stored.storedAt(), message.wire()));
    activity.publish(
        new Activity.MessageRelayed(
            stored.storedAt(),
            message.header().conversationId(),
            caller.name(),
            message.wire().length(),
            stored.members().size() - 1));
  }

  private CompletionStage<Reply> refused(SendMessage request, RefusalCode code) {
    meters.refused(code);
    return answers.refused(request.requestId(), code, detail(code));
  }

  private static String detail(RefusalCode code) {
    // Not a switch over every code: a message is refused for few reasons.
    return switch (code) {
      case TOO_LARGE -> "A sealed message has at most 66 KiB.";
      case MALFORMED -> "The sealed message could not be read.";
      case SENDER_MISMATCH -> "The message names another sender than this connection's.";
      case UNKNOWN_CONVERSATION -> "There is no such conversation for this account.";
      case EPOCH_STALE -> "The conversation has a newer key; seal the message again.";
      case OUT_OF_ORDER -> "The message's number is not the device's next one.";
      default -> "The message was refused.";
    };
  }
}
