package chat.parley.server.conversation;

import chat.parley.crypto.id.DeviceId;
import chat.parley.plugin.Caller;
import chat.parley.protocol.EpochPage;
import chat.parley.protocol.EpochRecord;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.protocol.WrapFor;
import chat.parley.server.relay.Members;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import chat.parley.server.store.EpochStore;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Hands out a conversation's epochs with the asking one's wraps: a device's to that device, a
 * vault's to any connection of its account.
 *
 * <p>Thread: a virtual one; blocks on the database.
 */
public record EpochPages(EpochStore epochs, Members members, Answers answers)
    implements RequestHandler<FetchEpochs> {

  @Override
  public CompletionStage<Reply> handle(Caller caller, FetchEpochs request) {
    if (request.wrapFor() == WrapFor.DEVICE && caller.device().equals(DeviceId.NONE)) {
      return answers.refused(
          request.requestId(), RefusalCode.WRONG_STATE, "This connection has no device.");
    }
    return answers.answer(
        request.requestId(),
        () ->
            members.contain(caller.account(), request.conversation())
                ? page(caller, request)
                : answers.refuse(
                    request.requestId(),
                    RefusalCode.UNKNOWN_CONVERSATION,
                    "There is no such conversation for this account."));
  }

  private Reply page(Caller caller, FetchEpochs request) {
    var limit = PageCut.limit(request.limit());
    var found = find(caller, request, limit + 1);
    var page =
        PageCut.of(found, limit, epoch -> epoch.statement().length() + epoch.wrap().length());
    return new EpochPage(request.requestId(), page.items(), page.more());
  }

  private List<EpochRecord> find(Caller caller, FetchEpochs request, int limit) {
    return switch (request.wrapFor()) {
      case DEVICE ->
          epochs.withDeviceWraps(
              request.conversation(), caller.device(), request.beforeEpoch(), limit);
      case VAULT ->
          epochs.withVaultWraps(
              request.conversation(), caller.account(), request.beforeEpoch(), limit);
    };
  }
}
