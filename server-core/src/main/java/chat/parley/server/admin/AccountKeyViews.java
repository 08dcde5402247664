package chat.parley.server.admin;

import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.ReEnrolment;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementType;
import chat.parley.server.admin.AccountKeys.Beginning;
import chat.parley.server.admin.AccountKeys.ConversationKey;
import chat.parley.server.admin.AccountKeys.DeviceKey;
import chat.parley.server.admin.AccountKeys.Kem;
import chat.parley.server.admin.AccountKeys.NoticeLine;
import chat.parley.server.admin.AccountKeys.Service;
import chat.parley.server.keys.notice.Notices;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.DeviceRecord;
import chat.parley.server.store.KeyOverviewStore;
import chat.parley.server.store.KeyOverviewStore.ConversationKeys;
import chat.parley.server.store.StatementStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An account's keys as the operator sees them. Blocks on the database. */
public record AccountKeyViews(
    StatementStore statements,
    KeyOverviewStore conversations,
    Notices notices,
    PushPort push,
    Clock clock) {

  /** The keys of one account. */
  public AccountKeys of(AccountRecord account) {
    var connected = push.connectedDevices(account.id());
    return new AccountKeys(
        account.devices().stream().map(device -> view(account, device, connected)).toList(),
        notices.about(account.id()).stream().map(AccountKeyViews::view).toList(),
        conversations.of(account.id()).stream().map(AccountKeyViews::view).toList());
  }

  private DeviceKey view(AccountRecord account, DeviceRecord device, Set<DeviceId> connected) {
    return new DeviceKey(
        device.id().toString(),
        HexGroups.of(Hash.of(device.signingKey()).value()),
        device.addedAt(),
        service(device, connected),
        kem(account, device));
  }

  private static Service service(DeviceRecord device, Set<DeviceId> connected) {
    if (device.barred()) {
      return Service.BARRED;
    }
    return connected.contains(device.id()) ? Service.CONNECTED : Service.AWAY;
  }

  private Optional<Kem> kem(AccountRecord account, DeviceRecord device) {
    var subject = account.id().value().concat(device.id().value());
    return statements
        .newest(new ChainKey(StatementType.DEVICE_KEM, subject))
        .map(kem -> SignedStatement.decode(kem, DeviceKem.class).statement())
        .map(this::view);
  }

  private Kem view(DeviceKem kem) {
    var now = clock.instant();
    // A device's clock may be ahead of this one.
    var age = Math.max(0, Duration.between(kem.notBefore(), now).toDays());
    return new Kem(kem.n(), kem.notBefore(), age, !kem.validAt(now));
  }

  private static NoticeLine view(AdminNotice notice) {
    return new NoticeLine(
        notice.seq(),
        Instant.ofEpochSecond(notice.seq()),
        NoticeWords.of(notice),
        notice.reason(),
        notice.reEnrolment() == ReEnrolment.OPEN ? Beginning.ALLOWED : Beginning.CLOSED);
  }

  private static ConversationKey view(ConversationKeys keys) {
    return new ConversationKey(
        keys.conversation().toString(), keys.kind(), keys.members(), keys.epoch(), keys.agreedAt());
  }
}
