package chat.parley.client.people;

import chat.parley.client.connection.Uplink;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.chain.ChainHead;
import chat.parley.crypto.chain.ChainRule;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.EpochEvidence;
import chat.parley.crypto.epoch.KemSource;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.crypto.statement.StatementType;
import chat.parley.crypto.verify.DeviceCheck;
import chat.parley.crypto.verify.IdentityCheck;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.FetchAccount;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody this device knows, by verified statements only. Who shows another identity than the
 * pinned one is marked, once and for good: nothing is sent to them.
 *
 * <p>Thread: the client's; asking for somebody unknown waits for the server.
 *
 * @see "docs/encryption.md, 3 and 6 (Pins)"
 */
public final class People implements EpochEvidence, KemSource {
  private static final Logger LOG = LoggerFactory.getLogger(People.class);

  private final ClientStore store;
  private final Uplink uplink;
  private final ServerId server;
  private final Map<AccountId, Person> known = new HashMap<>();
  private final Pins pins;

  /**
   * @param identityChanged told the name whenever somebody shows another identity
   */
  public People(
      ClientStore store, Uplink uplink, ServerId server, Consumer<CanonicalName> identityChanged) {
    this.store = store;
    this.uplink = uplink;
    this.server = server;
    this.pins = new Pins(store, identityChanged);
    load();
  }

  /** Somebody, asked for at the server when unknown; empty when nothing it says holds. */
  public Optional<Person> find(AccountId account) {
    if (!known.containsKey(account)) {
      refresh(account);
    }
    return Optional.ofNullable(known.get(account));
  }

  /** The name of somebody known; a stand-in made of the id for anybody else. */
  public CanonicalName nameOf(AccountId account) {
    return Optional.ofNullable(known.get(account))
        .map(Person::name)
        .orElseGet(() -> new CanonicalName("unknown-" + account.toString().substring(2, 10)));
  }

  /** True once this person showed another identity than the pinned one. */
  public boolean isChanged(AccountId account) {
    return pins.isChanged(account);
  }

  /** Checks a name and account the server pairs against the pins. */
  public void meet(CanonicalName name, AccountId account) {
    pins.meet(name, account);
  }

  /** Asks the server for what is new of an account. */
  public void refresh(AccountId account) {
    var after = Optional.ofNullable(known.get(account)).flatMap(Person::lastList);
    take(
        account,
        uplink.call(
            AccountStatements.class,
            id -> new FetchAccount(id, account, after.map(DeviceList::version).orElse(0L))));
  }

  /** Takes what the server sent of an account. */
  public void take(AccountId account, AccountStatements statements) {
    statements.roots().forEach(root -> takeRoot(account, root));
    statements.deviceLists().forEach(this::take);
    statements.deviceKems().forEach(this::take);
  }

  /**
   * Takes one signed device list or device key; anything that does not hold is dropped and logged.
   */
  public void take(Bytes encoded) {
    try {
      var signed = SignedStatement.decode(encoded);
      switch (signed.statement()) {
        case DeviceList _ -> takeList(signed.as(DeviceList.class));
        case DeviceKem _ -> takeKem(signed.as(DeviceKem.class));
        default -> LOG.info("not a statement about a person: {}", signed); // others take theirs
      }
    } catch (IllegalArgumentException malformed) {
      LOG.warn("a statement about a person cannot be read", malformed);
    }
  }

  @Override
  public Optional<DeviceList> deviceList(StatementId id) {
    return known.values().stream().flatMap(person -> person.list(id).stream()).findAny();
  }

  @Override
  public Optional<DeviceKem> deviceKem(AccountId account, DeviceId device, long n) {
    return Optional.ofNullable(known.get(account)).flatMap(person -> person.kem(device, n));
  }

  @Override
  public Optional<DeviceKem> deviceKem(AccountId account, DeviceId device) {
    return Optional.ofNullable(known.get(account)).flatMap(person -> person.newestKem(device));
  }

  private void load() {
    for (var root : store.statements().all(StatementType.ACCOUNT_ROOT, AccountRoot.class)) {
      known.put(root.statement().accountId(), new Person(root.statement()));
    }
    for (var list : store.statements().all(StatementType.DEVICE_LIST, DeviceList.class)) {
      var person = known.get(list.statement().accountId());
      if (person != null) {
        person.add(list.statement());
      }
    }
    for (var kem : store.statements().all(StatementType.DEVICE_KEM, DeviceKem.class)) {
      var person = known.get(kem.statement().signer().accountId());
      if (person != null) {
        person.add(kem.statement());
      }
    }
  }

  private void takeRoot(AccountId account, Bytes encoded) {
    var root = SignedStatement.decode(encoded, AccountRoot.class);
    if (!IdentityCheck.root(root, server).ok() || !root.statement().accountId().equals(account)) {
      LOG.warn("account {}: its root does not hold", account);
      return;
    }
    var statement = root.statement();
    meet(statement.name(), account);
    if (pins.isPinned(account)) {
      pins.compare(statement);
    } else {
      meet(root);
    }
  }

  private void meet(SignedStatement<AccountRoot> root) {
    store.atomically(
        () -> {
          store.statements().save(root);
          pins.add(root.statement());
          return root;
        });
    known.put(root.statement().accountId(), new Person(root.statement()));
  }

  private void takeList(SignedStatement<DeviceList> list) {
    var person = known.get(list.statement().accountId());
    if (person == null) {
      return; // nobody this device has to do with yet
    }
    var last = person.lastList();
    var follows =
        last.map(before -> IdentityCheck.deviceListFollows(list.statement(), before).ok())
            .orElse(true);
    var known = last.filter(before -> before.version() >= list.statement().version());
    if (known.isPresent()) {
      warnOfFork(list, known.get());
    } else if (IdentityCheck.deviceList(list, person.root()).ok()
        && follows
        && continues(last, list.statement())) {
      store.statements().save(list);
      person.add(list.statement());
    } else {
      LOG.warn("account {}: a device list does not hold", person.account());
    }
  }

  private static void warnOfFork(SignedStatement<DeviceList> list, DeviceList last) {
    if (last.version() == list.statement().version() && !last.id().equals(list.id())) {
      LOG.warn("account {}: two device lists of one version", last.accountId());
    }
  }

  private static boolean continues(Optional<? extends Chained> last, Chained next) {
    var decision =
        last.map(head -> ChainRule.append(ChainHead.of(head), next))
            .orElseGet(() -> ChainRule.begin(next));
    return decision instanceof ChainDecision.Accepted;
  }

  private void takeKem(SignedStatement<DeviceKem> kem) {
    var statement = kem.statement();
    var person = known.get(statement.signer().accountId());
    if (person == null || person.kem(statement.deviceId(), statement.n()).isPresent()) {
      return;
    }
    var list = person.list(statement.signer().list());
    if (list.isPresent() && DeviceCheck.kem(kem, list.get()).ok()) {
      store.statements().save(kem);
      person.add(statement);
    } else {
      LOG.warn("device {}: its key does not hold", statement.deviceId());
    }
  }
}
