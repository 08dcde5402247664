package chat.parley.crypto.epoch;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.DeviceList;
import java.util.Optional;

/** The newest statements the server has: what a new epoch must not be older than. */
public interface EpochHeads extends KemSource, NoticeSource {
  /** The newest version of the conversation. */
  Conversation conversation();

  /** The newest device list of a member. */
  Optional<DeviceList> deviceList(AccountId account);

  /**
   * The newest admin notice about a member.
   *
   * @implSpec there is none
   */
  @Override
  default Optional<AdminNotice> adminNotice(AccountId account) {
    return Optional.empty();
  }
}
