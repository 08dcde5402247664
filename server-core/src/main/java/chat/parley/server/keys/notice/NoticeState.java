package chat.parley.server.keys.notice;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.statement.AccountAccess;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.ReEnrolment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that a notice says about an account but its number and its reason. */
record NoticeState(
    AccountAccess access, List<DeviceId> barred, ReEnrolment reEnrolment, int storageDays) {
  private static final NoticeState UNTOUCHED =
      new NoticeState(AccountAccess.OPEN, List.of(), ReEnrolment.CLOSED, 0);

  /** What the newest notice says; without one, nothing is taken away. */
  static NoticeState of(Optional<AdminNotice> newest) {
    return newest.map(NoticeState::of).orElse(UNTOUCHED);
  }

  NoticeState with(NoticeChange change) {
    return switch (change) {
      case NoticeChange.Access(var next) -> new NoticeState(next, barred, reEnrolment, storageDays);
      case NoticeChange.Bar(var device) ->
          new NoticeState(
              access,
              Stream.concat(barred.stream(), Stream.of(device)).distinct().sorted().toList(),
              reEnrolment,
              storageDays);
      case NoticeChange.Allow(var device) ->
          new NoticeState(
              access,
              barred.stream().filter(known -> !known.equals(device)).toList(),
              reEnrolment,
              storageDays);
      case NoticeChange.Beginning(var next) -> new NoticeState(access, barred, next, storageDays);
    };
  }

  AdminNotice notice(ServerId server, long seq, AccountId account, String reason) {
    return new AdminNotice(server, seq, account, access, barred, reEnrolment, storageDays, reason);
  }

  private static NoticeState of(AdminNotice notice) {
    return new NoticeState(
        notice.access(), notice.barred(), notice.reEnrolment(), notice.storageDays());
  }
}
