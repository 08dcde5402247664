package chat.parley.crypto.epoch;

import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.DormantDevice;
import chat.parley.crypto.statement.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;

/**
 * The recipients of an epoch as a function of signed data: every listed device of every member with
 * a valid key, else it is dormant; and the vaults where history is kept. Whom an operator has shut
 * out is neither.
 *
 * @see "docs/encryption.md, 4, Recipients"
 */
public final class RecipientRule {
  private RecipientRule() {}

  /**
   * The one right set.
   *
   * @param lists one verified device list for each member
   * @param kems the newest known key of a device; one of another account or identity is ignored
   * @param createdAt of the epoch
   */
  public static RecipientSet recipients(
      Conversation conversation, Collection<DeviceList> lists, KemSource kems, Instant createdAt) {
    return recipients(conversation, lists, kems, NoticeSource.NONE, createdAt);
  }

  /**
   * The one right set where an operator's notices count.
   *
   * @param notices the notice each member's input names: accounts it disables are left out with
   *     their vaults, devices it bars without
   */
  public static RecipientSet recipients(
      Conversation conversation,
      Collection<DeviceList> lists,
      KemSource kems,
      NoticeSource notices,
      Instant createdAt) {
    var recipients = new ArrayList<Recipient>();
    var dormant = new ArrayList<DormantDevice>();
    for (var list : lists) {
      var notice = notices.adminNotice(list.accountId());
      for (var device : list.devices()) {
        if (notice.filter(it -> it.bars(device.deviceId())).isPresent()) {
          continue;
        }
        var kem = kems.deviceKem(list.accountId(), device.deviceId()).filter(key -> key.isOf(list));
        kem.filter(key -> key.validAt(createdAt))
            .ifPresentOrElse(
                key -> recipients.add(recipient(list, key)),
                () -> dormant.add(dormant(list, device.deviceId(), kem)));
      }
      if (conversation.keepsHistory() && notice.filter(AdminNotice::disables).isEmpty()) {
        recipients.add(vault(list));
      }
    }
    recipients.sort(Recipient.order());
    dormant.sort(DormantDevice.order());
    return new RecipientSet(recipients, dormant);
  }

  private static Recipient recipient(DeviceList list, DeviceKem kem) {
    return new Recipient.Device(list.accountId(), kem.deviceId(), kem.n(), kem.key().hash());
  }

  private static Recipient vault(DeviceList list) {
    return new Recipient.Vault(list.accountId(), list.generation(), list.vaultKey().hash());
  }

  private static DormantDevice dormant(
      DeviceList list, DeviceId device, Optional<DeviceKem> expired) {
    return new DormantDevice(list.accountId(), device, expired.map(DeviceKem::n).orElse(0L));
  }
}
