package chat.parley.client.people;

import chat.parley.client.ClientEvent;
import chat.parley.client.IdentityChange;
import chat.parley.client.IdentityGrade;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.Contacts.Contact;
import chat.parley.client.store.Contacts.Shown;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.sign.Fingerprint;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Names and identities of people as this account first saw them, and how surely they are known.
 * Whoever shows another identity is marked until a person accepts it.
 *
 * @see "docs/encryption.md, 6, Pins"
 */
final class Pins {
  private final ClientStore store;
  private final Clock clock;
  private final Consumer<ClientEvent> events;
  private final Map<AccountId, Contact> pins = new HashMap<>();

  Pins(ClientStore store, Clock clock, Consumer<ClientEvent> events) {
    this.store = store;
    this.clock = clock;
    this.events = events;
    store.contacts().all().forEach(pin -> pins.put(pin.account(), pin));
  }

  Collection<Contact> all() {
    return pins.values();
  }

  Optional<Contact> of(AccountId account) {
    return Optional.ofNullable(pins.get(account));
  }

  /** Who has this name: not an account whose successor under it was accepted. */
  Optional<Contact> named(CanonicalName name) {
    return pins.values().stream()
        .filter(pin -> pin.name().equals(name))
        .filter(pin -> pin.shown().filter(other -> isPinned(other, pin)).isEmpty())
        .findAny();
  }

  /** A name and account the server pairs: another account under a pinned name is a change. */
  Optional<Contact> rivalOf(CanonicalName name, AccountId account) {
    return named(name).filter(pin -> !pin.account().equals(account));
  }

  /** Pins somebody new. */
  void add(Person person) {
    save(Contact.firstSeen(person.account(), person.name(), person.identity(), clock.instant()));
  }

  /** Marks somebody who shows another identity; told once for each. */
  void show(Contact pin, AccountId account, Fingerprint identity, IdentityChange change) {
    var other = new Shown(account, identity, change);
    if (!pin.shown().equals(Optional.of(other))) {
      save(pin.showing(other));
      events.accept(new ClientEvent.ContactIdentityChanged(pin.name(), change, pin.grade()));
    }
  }

  /** A person decided on this device. */
  Contact decide(Contact pin, Fingerprint identity, IdentityGrade grade) {
    var decided = pin.decided(identity, grade, clock.instant());
    save(decided);
    return decided;
  }

  void save(Contact pin) {
    var before = pins.put(pin.account(), pin);
    store.contacts().save(pin);
    if (before != null && before.grade() != pin.grade()) {
      events.accept(new ClientEvent.ContactVerified(pin.name(), pin.grade()));
    }
  }

  private boolean isPinned(Shown other, Contact pin) {
    return !other.account().equals(pin.account()) && pins.containsKey(other.account());
  }
}
