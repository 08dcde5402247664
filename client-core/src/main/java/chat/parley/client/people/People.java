package chat.parley.client.people;

import chat.parley.client.ClientEvent;
import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.client.account.DeviceIdentity;
import chat.parley.client.connection.Uplink;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.EpochEvidence;
import chat.parley.crypto.epoch.KemSource;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.FetchAccount;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody this device knows, by verified statements only. Nothing is sent to whoever shows
 * another identity than the pinned one, until a person accepts it, or two lists of devices.
 *
 * <p>Thread: the client's; asking for somebody unknown waits for the server.
 *
 * @see "docs/encryption.md, 3 and 6 (Pins)"
 */
public final class People implements EpochEvidence, KemSource {
  private static final Logger LOG = LoggerFactory.getLogger(People.class);

  private final Uplink uplink;
  private final Pins pins;
  private final KnownPeople known;
  private final RootIntake roots;
  private final DeviceIntake devices;
  private final Trust trust;

  /**
   * @param events told of everything that happens to who somebody is
   */
  public People(
      ClientStore store,
      Uplink uplink,
      DeviceIdentity self,
      Clock clock,
      Consumer<ClientEvent> events) {
    this.uplink = uplink;
    this.pins = new Pins(store, clock, events);
    this.known = KnownPeople.load(store, pins);
    this.roots = new RootIntake(store, known, pins, self);
    this.devices = new DeviceIntake(store, known, self.account(), events);
    this.trust = new Trust(known, pins, self);
  }

  /** Somebody, asked for at the server when unknown; empty when nothing it says holds. */
  public Optional<Person> find(AccountId account) {
    if (known.find(account).isEmpty()) {
      refresh(account);
    }
    return known.find(account);
  }

  /** The name of somebody known; a stand-in made of the id for anybody else. */
  public CanonicalName nameOf(AccountId account) {
    return known
        .find(account)
        .map(Person::name)
        .orElseGet(() -> new CanonicalName("unknown-" + account.toString().substring(2, 10)));
  }

  /** How surely people are who they say, and what a person decides about it. */
  public Trust trust() {
    return trust;
  }

  /** Why nothing can be sent to somebody; empty while all is well. */
  public Optional<Problem> blocked(AccountId account) {
    if (trust.isChanged(account)) {
      return Optional.of(
          new Problem(
              Kind.CONTACT_IDENTITY_CHANGED,
              "The identity of %s is not the one this device knows. Nothing is sent until that is settled."
                  .formatted(nameOf(account))));
    }
    return known
        .find(account)
        .filter(Person::isForked)
        .map(
            person ->
                new Problem(
                    Kind.CONTACT_DEVICES_FORKED,
                    "There are two different lists of the devices of %s. Nothing is sent until that is settled."
                        .formatted(person.name())));
  }

  /** Checks a name and account the server pairs against the pins. */
  public void meet(CanonicalName name, AccountId account) {
    if (pins.rivalOf(name, account).isPresent()) {
      refresh(account); // its root decides what is said of it
    }
  }

  /** Asks the server for what is new of an account. */
  public void refresh(AccountId account) {
    var before = known.find(account);
    fetch(account, before.map(person -> person.newestList().version()).orElse(0L));
    var renewed =
        before.filter(person -> person.lists(person.identity()).last().isEmpty()).isPresent();
    if (renewed) {
      fetch(account, 0); // a new identity numbers its lists anew
    }
  }

  /** Asks the server for everything of an account, old keys of its devices too. */
  public void refetch(AccountId account) {
    fetch(account, 0);
  }

  /** Takes what the server sent of an account. */
  public void take(AccountId account, AccountStatements statements) {
    try {
      roots.take(
          account,
          statements.roots().stream()
              .map(root -> SignedStatement.decode(root, AccountRoot.class))
              .toList());
    } catch (IllegalArgumentException malformed) {
      LOG.warn("account {}: a root cannot be read", account, malformed);
    }
    statements.deviceLists().forEach(this::take);
    statements.deviceKems().forEach(this::take);
  }

  /** Takes one signed statement about somebody; what does not hold is dropped and logged. */
  public void take(Bytes encoded) {
    try {
      var signed = SignedStatement.decode(encoded);
      switch (signed.statement()) {
        case AccountRoot root ->
            roots.take(root.accountId(), List.of(signed.as(AccountRoot.class)));
        case DeviceList _ -> devices.takeList(signed.as(DeviceList.class));
        case DeviceKem _ -> devices.takeKem(signed.as(DeviceKem.class));
        default -> LOG.info("not a statement about a person: {}", signed); // others take theirs
      }
    } catch (IllegalArgumentException malformed) {
      LOG.warn("a statement about a person cannot be read", malformed);
    }
  }

  @Override
  public Optional<DeviceList> deviceList(StatementId id) {
    return known.list(id);
  }

  @Override
  public Optional<DeviceKem> deviceKem(AccountId account, DeviceId device, long n) {
    return known.find(account).flatMap(person -> person.kem(device, n));
  }

  @Override
  public Optional<DeviceKem> deviceKem(AccountId account, DeviceId device) {
    return known.find(account).flatMap(person -> person.newestKem(device));
  }

  private void fetch(AccountId account, long after) {
    take(account, uplink.call(AccountStatements.class, id -> new FetchAccount(id, account, after)));
  }
}
