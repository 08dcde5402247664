package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.account.KeyRenewal;
import chat.parley.client.connection.ConnectionLostException;
import chat.parley.client.connection.RefusedException;
import chat.parley.client.store.Statements;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementType;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over the account's devices and keys: tells which devices came and went, and keeps this
 * device's own key fresh. Thread: the client's.
 */
final class AccountWatch {
  private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);
  private static final Duration PAUSE = Duration.ofDays(1);

  private final Workspace workspace;
  private final KeyRenewal renewal;
  private final ClientThread thread;
  private final Consumer<ClientEvent> events;
  private @Nullable DeviceList told;
  private boolean due;

  AccountWatch(
      Workspace workspace,
      KeyRenewal renewal,
      Statements statements,
      ClientThread thread,
      Consumer<ClientEvent> events) {
    this.workspace = workspace;
    this.renewal = renewal;
    this.thread = thread;
    this.events = events;
    statements.all(StatementType.DEVICE_LIST, DeviceList.class).stream()
        .map(SignedStatement::statement)
        .filter(list -> list.accountId().equals(self()))
        .forEach(list -> told = list);
  }

  /** It is connected, and what changed meanwhile was fetched. */
  void connected() {
    look();
    keepUp();
    if (!due) {
      due = true;
      thread.later(PAUSE, this::daily);
    }
  }

  /** The account's own devices may have changed. */
  void look() {
    workspace
        .people()
        .find(self())
        .ifPresent(
            person -> {
              var now = person.newestList();
              var before = told;
              told = now;
              if (before != null && before.version() < now.version()) {
                changed(before, now);
              }
            });
  }

  /** True when what was said last could not be wrapped for this device: it was away too long. */
  boolean isDormant() {
    return renewal.isDormant();
  }

  /** Renews this device's own key now. */
  void renew() {
    renewal.renew();
  }

  private void changed(DeviceList before, DeviceList now) {
    var mine = workspace.device().identity().device();
    now.devices().stream()
        .filter(one -> before.device(one.deviceId()).isEmpty() && !one.deviceId().equals(mine))
        .forEach(one -> events.accept(new ClientEvent.DeviceAdded(one.deviceId(), one.addedAt())));
    var gone = before.devices().stream().map(ListedDevice::deviceId).filter(now::revokes).toList();
    gone.forEach(one -> events.accept(new ClientEvent.DeviceRevoked(one)));
    if (!gone.isEmpty() && now.device(mine).isPresent()) {
      attempt(renewal::renew); // what the removed device could copy is of no use to it any more
    }
  }

  private void daily() {
    due = false;
    if (workspace.isConnected()) {
      connected();
    }
  }

  private void keepUp() {
    attempt(renewal::keepUp);
  }

  /** The next connection tries again. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RefusedException | ConnectionLostException failed) {
      LOG.warn("this device's key was not renewed", failed);
    }
  }

  private AccountId self() {
    return workspace.device().identity().account();
  }
}
