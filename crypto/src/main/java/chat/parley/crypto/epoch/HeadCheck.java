package chat.parley.crypto.epoch;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AdminHead;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DormantDevice;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.EpochInput;
import chat.parley.crypto.statement.Recipient;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;

/** Nothing an epoch names may be older than the newest the server has. */
final class HeadCheck {
  private HeadCheck() {}

  static Verdict check(EpochCore core, EpochHeads heads) {
    var conversation = heads.conversation();
    var isCurrent =
        core.conversation().equals(conversation.id())
            && core.inputs().stream().allMatch(input -> newest(input, heads))
            && core.recipients().stream().allMatch(recipient -> newest(recipient, heads))
            && core.dormant().stream().allMatch(device -> newest(device, heads));
    return Verdict.require(isCurrent, Rejection.EPOCH_BEHIND);
  }

  private static boolean newest(EpochInput input, EpochHeads heads) {
    return heads
            .deviceList(input.accountId())
            .filter(list -> list.id().equals(input.list()))
            .isPresent()
        && heads
            .adminNotice(input.accountId())
            .map(AdminNotice::head)
            .orElse(AdminHead.NONE)
            .equals(input.adminHead());
  }

  private static boolean newest(Recipient recipient, EpochHeads heads) {
    return switch (recipient) {
      case Recipient.Device device ->
          device.kem() == newest(device.accountId(), device.deviceId(), heads);
      case Recipient.Vault _ -> true; // follows from the device list
    };
  }

  private static boolean newest(DormantDevice device, EpochHeads heads) {
    return device.lastKem() == newest(device.accountId(), device.deviceId(), heads);
  }

  private static long newest(AccountId account, DeviceId device, EpochHeads heads) {
    return heads.deviceKem(account, device).map(DeviceKem::n).orElse(0L);
  }
}
