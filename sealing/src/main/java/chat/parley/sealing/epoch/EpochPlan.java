package chat.parley.sealing.epoch;

import chat.parley.crypto.epoch.KemSource;
import chat.parley.crypto.epoch.NoticeSource;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AdminHead;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.EpochInput;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.StatementId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a new epoch is made from: verified statements only.
 *
 * @param conversation its newest version
 * @param lists the newest device list of each member, in any order
 * @param kems the newest key of each device
 * @param notices the newest admin notice about each member
 * @param creator the device that signs, on its account's list
 * @param n number of the epoch
 * @param prev empty for the first, else the epoch before
 */
public record EpochPlan(
    Conversation conversation,
    List<DeviceList> lists,
    KemSource kems,
    NoticeSource notices,
    DeviceId creator,
    long n,
    List<StatementId> prev,
    EpochReason reason,
    Instant createdAt) {
  public EpochPlan {
    lists = lists.stream().sorted(Comparator.comparing(DeviceList::accountId)).toList();
    prev = List.copyOf(prev);
  }

  /** A plan where no admin notice is known. */
  public EpochPlan(
      Conversation conversation,
      List<DeviceList> lists,
      KemSource kems,
      DeviceId creator,
      long n,
      List<StatementId> prev,
      EpochReason reason,
      Instant createdAt) {
    this(conversation, lists, kems, NoticeSource.NONE, creator, n, prev, reason, createdAt);
  }

  EpochInput input(DeviceList list) {
    return EpochInput.of(
        list, notices.adminNotice(list.accountId()).map(AdminNotice::head).orElse(AdminHead.NONE));
  }

  DeviceList creatorList() {
    return lists.stream()
        .filter(list -> list.device(creator).isPresent())
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("the creator is on no member's list"));
  }
}
