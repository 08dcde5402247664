package chat.parley.server.conversation;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.plugin.Caller;
import chat.parley.protocol.ConversationPresence;
import chat.parley.protocol.Done;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.protocol.ShowConversation;
import chat.parley.server.activity.Activity;
import chat.parley.server.relay.Members;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import chat.parley.server.session.PushPort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Knows which conversation each connected device has in view, and tells the members when that
 * changes: two who are present make a fresh epoch.
 *
 * <p>Thread: any; what changes the room is done by one thread, in order, so that no older state is
 * told after a newer one.
 */
public final class WaitingRoom implements RequestHandler<ShowConversation> {
  private final Members members;
  private final PushPort pushes;
  private final Answers answers;
  private final Executor serial;
  private final Map<DeviceId, View> views = new HashMap<>();

  /**
   * @param serial runs one task after the other, none of which blocks
   */
  public WaitingRoom(Members members, PushPort pushes, Answers answers, Executor serial) {
    this.members = members;
    this.pushes = pushes;
    this.answers = answers;
    this.serial = serial;
  }

  @Override
  public CompletionStage<Reply> handle(Caller caller, ShowConversation request) {
    return answers.answer(request.requestId(), () -> show(caller, request));
  }

  /** Notes that somebody may have gone. Hands over and returns. */
  public void onActivity(Activity activity) {
    if (activity instanceof Activity.ConnectionClosed
        || activity instanceof Activity.AccountOffline) {
      serial.execute(this::leaveDisconnected);
    }
  }

  private Reply show(Caller caller, ShowConversation request) {
    var conversation = request.conversation();
    var everybody = members.of(conversation).toCompletableFuture().join();
    if (conversation.equals(ConversationId.NONE)) {
      serial.execute(() -> leave(caller.device()));
    } else if (everybody.contains(caller.account())) {
      serial.execute(() -> enter(caller, new View(conversation, caller.account(), everybody)));
    } else {
      return answers.refuse(
          request.requestId(),
          RefusalCode.UNKNOWN_CONVERSATION,
          "There is no such conversation for this account.");
    }
    return new Done(request.requestId());
  }

  private void enter(Caller caller, View view) {
    var before = views.put(caller.device(), view);
    if (before != null && !view.equals(before)) {
      tell(before);
    }
    tell(view); // also when nothing changed: a client that comes back has to learn who is there
    // It may have gone while this waited, and nobody would notice again.
    if (!pushes.isConnected(caller.device())) {
      leave(caller.device());
    }
  }

  private void leave(DeviceId device) {
    var before = views.remove(device);
    if (before != null) {
      tell(before);
    }
  }

  private void leaveDisconnected() {
    for (var device : List.copyOf(views.keySet())) {
      if (!pushes.isConnected(device)) {
        leave(device);
      }
    }
  }

  private void tell(View changed) {
    var present =
        views.values().stream()
            .filter(view -> view.conversation().equals(changed.conversation()))
            .map(View::account)
            .distinct()
            .sorted()
            .toList();
    var presence = new ConversationPresence(changed.conversation(), present);
    pushes.together(() -> changed.members().forEach(member -> pushes.toAccount(member, presence)));
  }

  /** What one device has in view. */
  private record View(ConversationId conversation, AccountId account, Set<AccountId> members) {}
}
