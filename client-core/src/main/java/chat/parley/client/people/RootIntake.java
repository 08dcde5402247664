package chat.parley.client.people;

import chat.parley.client.IdentityChange;
import chat.parley.client.account.DeviceIdentity;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.Contacts.Contact;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.IdentityCheck;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes account roots: the first of somebody is pinned, one that renews an identity is followed,
 * and whatever else is shown for a pinned account or name is marked.
 *
 * @see "docs/encryption.md, 3, Identity"
 */
final class RootIntake {
  private static final Logger LOG = LoggerFactory.getLogger(RootIntake.class);

  private final ClientStore store;
  private final KnownPeople people;
  private final Pins pins;
  private final DeviceIdentity self;

  RootIntake(ClientStore store, KnownPeople people, Pins pins, DeviceIdentity self) {
    this.store = store;
    this.people = people;
    this.pins = pins;
    this.self = self;
  }

  /** Takes what the server says are an account's roots, rising; what does not hold is logged. */
  void take(AccountId account, List<SignedStatement<AccountRoot>> roots) {
    for (var root : roots) {
      if (!root.statement().accountId().equals(account) || !accept(root)) {
        LOG.warn("account {}: a root does not hold", account);
      }
    }
    people.waiting(account).or(() -> people.find(account)).ifPresent(this::compare);
  }

  private boolean accept(SignedStatement<AccountRoot> root) {
    var statement = root.statement();
    if (people.of(statement.accountId(), statement.identity()).isPresent()) {
      return true; // verified before
    }
    return statement.version() == 1 ? begin(root) : renew(root);
  }

  private boolean begin(SignedStatement<AccountRoot> root) {
    var statement = root.statement();
    if (!IdentityCheck.root(root, self.server()).ok()) {
      return false;
    }
    store.statements().save(root);
    people.begin(statement);
    return true;
  }

  private boolean renew(SignedStatement<AccountRoot> root) {
    var before = people.before(root.statement());
    if (before.isEmpty() || !IdentityCheck.renewal(root, before.get().root()).ok()) {
      return false;
    }
    store.statements().save(root);
    before.get().add(root.statement());
    return true;
  }

  /** Holds what an account shows against its pin; somebody new is pinned. */
  private void compare(Person person) {
    var pin = pins.of(person.account());
    if (pin.isPresent()) {
      compare(person, pin.get());
      return;
    }
    pins.rivalOf(person.name(), person.account())
        .ifPresentOrElse(
            other -> pins.show(other, person.account(), person.identity(), IdentityChange.REPLACED),
            () -> pins.add(person));
  }

  private void compare(Person person, Contact pin) {
    if (pin.identity().equals(person.identity()) && pin.name().equals(person.name())) {
      return;
    }
    var renewed = person.identities().contains(pin.identity()) && pin.name().equals(person.name());
    if (renewed && isSelf(person)) {
      pins.decide(pin, person.identity(), pin.grade()); // its own old identity signed it
    } else {
      var change = renewed ? IdentityChange.RENEWED : IdentityChange.REPLACED;
      pins.show(pin, person.account(), person.identity(), change);
    }
  }

  private boolean isSelf(Person person) {
    return person.account().equals(self.account());
  }
}
