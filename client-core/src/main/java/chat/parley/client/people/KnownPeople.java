package chat.parley.client.people;

import chat.parley.client.store.ClientStore;
import chat.parley.client.store.Contacts.Contact;
import chat.parley.client.store.Contacts.Shown;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Statement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.crypto.statement.StatementType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * People by their accounts, as the store has them. An account may have shown several identities
 * that nothing links: one of them is the known one, one may wait to be accepted, the rest are gone.
 */
final class KnownPeople {
  private final Map<AccountId, List<Person>> identities = new HashMap<>();
  private final Map<AccountId, Person> known = new HashMap<>();
  private final Map<AccountId, Person> waiting = new HashMap<>();

  /**
   * @param pins decide which of an account's unlinked identities is known, and which one waits
   */
  static KnownPeople load(ClientStore store, Pins pins) {
    var people = new KnownPeople();
    for (var root : statements(store, StatementType.ACCOUNT_ROOT, AccountRoot.class)) {
      people.before(root).ifPresentOrElse(one -> one.add(root), () -> people.begin(root));
    }
    people.waiting.clear();
    pins.all().forEach(people::settle);
    for (var list : statements(store, StatementType.DEVICE_LIST, DeviceList.class)) {
      people.of(list.accountId(), list.identity()).ifPresent(one -> one.add(list));
    }
    for (var kem : statements(store, StatementType.DEVICE_KEM, DeviceKem.class)) {
      var signer = kem.signer();
      people.of(signer.accountId(), signer.identity()).ifPresent(one -> one.add(kem));
    }
    return people;
  }

  /** The account under its known identity. */
  Optional<Person> find(AccountId account) {
    return Optional.ofNullable(known.get(account));
  }

  /** The account under another identity it shows, until that is accepted. */
  Optional<Person> waiting(AccountId account) {
    return Optional.ofNullable(waiting.get(account));
  }

  /** The account under this identity, known or not. */
  Optional<Person> of(AccountId account, Fingerprint identity) {
    return identities.getOrDefault(account, List.of()).stream()
        .filter(one -> one.root(identity).isPresent())
        .findAny();
  }

  /** Whoever this root renews. */
  Optional<Person> before(AccountRoot root) {
    return identities.getOrDefault(root.accountId(), List.of()).stream()
        .filter(one -> root.prev().equals(List.of(one.root().id())))
        .findAny();
  }

  /** Adds a first root: of somebody new, or another identity of somebody known. */
  void begin(AccountRoot root) {
    var person = new Person(root);
    identities.computeIfAbsent(root.accountId(), _ -> new ArrayList<>()).add(person);
    if (known.putIfAbsent(root.accountId(), person) != null) {
      waiting.put(root.accountId(), person);
    }
  }

  /** The identity that waited is the known one from now on. */
  void adopt(Person accepted) {
    waiting.remove(accepted.account());
    known.put(accepted.account(), accepted);
  }

  /** The verified list of this id, of anybody under the known identity. */
  Optional<DeviceList> list(StatementId id) {
    return known.values().stream().flatMap(person -> person.list(id).stream()).findAny();
  }

  private void settle(Contact pin) {
    of(pin.account(), pin.identity()).ifPresent(one -> known.put(pin.account(), one));
    pin.shown()
        .map(Shown::identity)
        .flatMap(identity -> of(pin.account(), identity))
        .filter(shown -> !find(pin.account()).equals(Optional.of(shown)))
        .ifPresent(shown -> waiting.put(pin.account(), shown));
  }

  private static <S extends Statement> List<S> statements(
      ClientStore store, StatementType type, Class<S> kind) {
    return store.statements().all(type, kind).stream().map(SignedStatement::statement).toList();
  }
}
