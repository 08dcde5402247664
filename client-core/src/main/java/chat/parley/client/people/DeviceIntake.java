package chat.parley.client.people;

import chat.parley.client.ClientEvent;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.chain.ChainHead;
import chat.parley.crypto.chain.ChainRule;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.DeviceCheck;
import chat.parley.crypto.verify.IdentityCheck;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes device lists and device keys of people who are known. Two lists of one version are both
 * kept, and told: nothing goes to their owner.
 *
 * @see "docs/encryption.md, 3, FORK"
 */
final class DeviceIntake {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceIntake.class);

  private final ClientStore store;
  private final KnownPeople people;
  private final AccountId self;
  private final Consumer<ClientEvent> events;

  DeviceIntake(
      ClientStore store, KnownPeople people, AccountId self, Consumer<ClientEvent> events) {
    this.store = store;
    this.people = people;
    this.self = self;
    this.events = events;
  }

  /** Lists of people nobody here has to do with are dropped. */
  void takeList(SignedStatement<DeviceList> list) {
    var statement = list.statement();
    people
        .of(statement.accountId(), statement.identity())
        .ifPresent(
            person -> {
              if (person.list(statement.id()).isEmpty() && !add(person, list)) {
                LOG.warn("account {}: a device list does not hold", person.account());
              }
            });
  }

  /** Keys of people nobody here has to do with are dropped. */
  void takeKem(SignedStatement<DeviceKem> kem) {
    var statement = kem.statement();
    var person = people.of(statement.signer().accountId(), statement.signer().identity());
    if (person.isEmpty() || person.get().kem(statement.deviceId(), statement.n()).isPresent()) {
      return;
    }
    var list = person.get().list(statement.signer().list());
    if (list.isPresent() && DeviceCheck.kem(kem, list.get()).ok()) {
      store.statements().save(kem);
      person.get().add(statement);
    } else {
      LOG.warn("device {}: its key does not hold", statement.deviceId());
    }
  }

  private boolean add(Person person, SignedStatement<DeviceList> list) {
    var statement = list.statement();
    var root = person.root(statement.identity());
    if (root.isEmpty() || !IdentityCheck.deviceList(list, root.get()).ok()) {
      return false;
    }
    var lists = person.lists(statement.identity());
    if (lists.rivalOf(statement).isPresent()) {
      fork(person, list);
      return true;
    }
    var last = lists.last();
    var follows =
        continues(last, statement)
            && last.map(before -> IdentityCheck.deviceListFollows(statement, before).ok())
                .orElse(true);
    if (follows) {
      store.statements().save(list);
      person.add(statement);
      if (last.isPresent() && isOfAContact(person)) {
        events.accept(new ClientEvent.ContactDevicesChanged(person.name()));
      }
    }
    return follows;
  }

  private void fork(Person person, SignedStatement<DeviceList> list) {
    LOG.warn("account {}: two device lists {}", person.account(), list.statement().version());
    var known = person.isForked();
    store.statements().save(list);
    person.add(list.statement());
    if (!known) {
      events.accept(new ClientEvent.ContactDevicesForked(person.name()));
    }
  }

  /** Own devices are told otherwise, and an identity that nobody accepted is no contact's. */
  private boolean isOfAContact(Person person) {
    return !person.account().equals(self)
        && people.find(person.account()).filter(person::equals).isPresent();
  }

  private static boolean continues(Optional<? extends Chained> last, Chained next) {
    var decision =
        last.map(head -> ChainRule.append(ChainHead.of(head), next))
            .orElseGet(() -> ChainRule.begin(next));
    return decision instanceof ChainDecision.Accepted;
  }
}
