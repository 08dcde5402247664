package chat.parley.client.session;

import chat.parley.client.AccountDevice;
import chat.parley.client.ClientEvent;
import chat.parley.client.ClientOptions;
import chat.parley.client.account.OwnAccount;
import chat.parley.client.account.RecoveryConfirmation;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.ListedDevice;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What whoever is signed in does for the safety of the account. Thread: the client's. */
final class Safety {
  private static final Logger LOG = LoggerFactory.getLogger(Safety.class);

  private final ClientOptions options;
  private final ClientStore store;
  private final Link link;
  private final Home home;
  private final Announcer announcer;

  Safety(ClientOptions options, ClientStore store, Link link, Home home, Announcer announcer) {
    this.options = options;
    this.store = store;
    this.link = link;
    this.home = home;
    this.announcer = announcer;
  }

  void confirm(String typed) {
    var server = workspace().device().identity().server();
    new RecoveryConfirmation(store.settings()).confirm(server, typed);
    announcer.tell(new ClientEvent.RecoveryKeyConfirmed());
  }

  void replaceRecoveryKey(char[] password) {
    issued(aside((own, line) -> own.replaceRecoveryKey(line, password)));
  }

  void changePassword(char[] old, char[] next) {
    aside(
        (own, line) -> {
          own.changePassword(line, old, next);
          return true;
        });
  }

  void passwordLeaked(char[] old, char[] next, Set<DeviceId> keep) {
    issued(aside((own, line) -> own.passwordLeaked(line, old, next, keep)));
    devicesChanged();
  }

  void revoke(DeviceId gone, char[] password) {
    aside(
        (own, line) -> {
          own.revoke(line, gone, password);
          return true;
        });
    devicesChanged();
  }

  void renewKeys() {
    home.require().watch().renew();
    renewEpochs(EpochReason.MANUAL);
  }

  List<AccountDevice> devices() {
    var people = workspace().people();
    var identity = workspace().device().identity();
    people.refresh(identity.account());
    return people.find(identity.account()).orElseThrow().newestList().devices().stream()
        .sorted(Comparator.comparing(ListedDevice::addedAt))
        .map(
            one ->
                new AccountDevice(
                    one.deviceId(),
                    one.addedAt(),
                    one.deviceId().equals(identity.device()),
                    people.deviceKem(identity.account(), one.deviceId()).map(DeviceKem::notBefore)))
        .toList();
  }

  private <T> T aside(BiFunction<OwnAccount, Supplier<ServerConnection>, T> change) {
    var own = new OwnAccount(workspace().device(), store, options.clock(), options.random());
    try (var line = link.aside()) {
      return change.apply(own, line);
    }
  }

  private void issued(String recoveryKey) {
    announcer.tell(new ClientEvent.RecoveryKeyIssued(recoveryKey));
  }

  /** Whoever was removed reads nothing that is said from now on, by whomever. */
  private void devicesChanged() {
    workspace().people().refresh(workspace().device().identity().account());
    home.require().watch().look();
    renewEpochs(EpochReason.DEVICES);
  }

  private void renewEpochs(EpochReason reason) {
    for (var room : workspace().rooms().all()) {
      try {
        if (workspace().epochs().current(room).isPresent()) {
          workspace().maker().renew(room, reason);
        }
      } catch (ProblemException refused) {
        LOG.warn("conversation {}: no new key yet", room.id(), refused); // sending makes one
      }
    }
  }

  private Workspace workspace() {
    return home.require().workspace();
  }
}
