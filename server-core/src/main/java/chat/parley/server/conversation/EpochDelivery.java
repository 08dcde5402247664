package chat.parley.server.conversation;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochInput;
import chat.parley.plugin.Caller;
import chat.parley.protocol.EpochPublished;
import chat.parley.protocol.PublishEpoch;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.AppendResult;
import chat.parley.server.store.EpochStore.PublishResult;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Brings a new epoch to every member's connected device, each with its own wrap. Thread: the
 * store's writer; never blocks.
 */
public record EpochDelivery(PushPort pushes, ActivityStream activity, Clock clock) {
  /** Tells everybody, if it was appended. */
  void tell(@Nullable PublishResult result, Caller caller, PublishEpoch request, Epoch epoch) {
    if (!(result instanceof PublishResult.Settled(AppendResult.Appended _))) {
      return;
    }
    for (var input : epoch.core().inputs()) {
      deliver(input, caller, request, epoch);
    }
    activity.publish(
        new Activity.EpochAgreed(
            clock.instant(),
            epoch.conversationId(),
            epoch.number(),
            epoch.core().inputs().size(),
            caller.name(),
            epoch.core().reason().name().toLowerCase(Locale.ROOT)));
  }

  private void deliver(EpochInput input, Caller caller, PublishEpoch request, Epoch epoch) {
    for (var device : pushes.connectedDevices(input.accountId())) {
      if (!device.equals(caller.device())) {
        pushes.toDevice(
            device,
            new EpochPublished(
                request.statement(), wrap(request, epoch, input.accountId(), device)));
      }
    }
  }

  private static Bytes wrap(PublishEpoch request, Epoch epoch, AccountId account, DeviceId device) {
    var index = epoch.indexOf(account, device);
    return index.isPresent() && !request.wraps().isEmpty()
        ? request.wraps().get(index.getAsInt())
        : Bytes.empty();
  }
}
