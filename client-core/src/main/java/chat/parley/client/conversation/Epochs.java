package chat.parley.client.conversation;

import chat.parley.client.ClientEvent;
import chat.parley.client.Problem.Kind;
import chat.parley.client.account.Device;
import chat.parley.client.connection.RefusedException;
import chat.parley.client.connection.Uplink;
import chat.parley.client.people.People;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.problem.Problems;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.EpochRows.EpochRow;
import chat.parley.client.store.EpochRows.Standing;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.Recipient;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.protocol.EpochPage;
import chat.parley.protocol.EpochRecord;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.Refused;
import chat.parley.protocol.WrapFor;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.epoch.EpochAssembly;
import chat.parley.sealing.epoch.EpochKey;
import chat.parley.sealing.epoch.EpochPlan;
import chat.parley.sealing.epoch.EpochWrap;
import chat.parley.sealing.wrap.KemPrivateKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys conversations are sealed with: made, published, taken over and judged.
 *
 * <p>Thread: the client's; making one waits for the server.
 *
 * @see "docs/encryption.md, 4"
 */
public final class Epochs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Epochs.class);
  private static final int TRIES = 4;

  private final ClientStore store;
  private final Uplink uplink;
  private final People people;
  private final Device device;
  private final Clock clock;
  private final SecureRandom random;
  private final Consumer<ClientEvent> events;
  private final EpochKeys keys;
  private final EpochJudge judge;
  private final EpochNeed need;
  private final Map<ConversationId, Lineage> lineages = new HashMap<>();

  /** The epochs of this device's rooms. */
  public Epochs(
      ClientStore store,
      Uplink uplink,
      People people,
      Device device,
      Clock clock,
      SecureRandom random,
      Consumer<ClientEvent> events) {
    this.store = store;
    this.uplink = uplink;
    this.people = people;
    this.device = device;
    this.clock = clock;
    this.random = random;
    this.events = events;
    this.keys = new EpochKeys(store);
    this.judge = new EpochJudge(people, keys);
    this.need = new EpochNeed(people, keys, clock);
  }

  /** The newest valid epoch; empty before the first. */
  public Optional<EpochRow> current(Room room) {
    return lineage(room).current();
  }

  /** How many messages it has carried. */
  public int carried(Room room) {
    return lineage(room).carried();
  }

  /** Makes the next epoch for this reason, unless somebody else just made it. */
  public void renew(Room room, EpochReason reason) {
    var before = lineage(room).head().map(EpochRow::id);
    for (var attempt = 1; attempt <= TRIES; attempt++) {
      if (made(room, reason)) {
        return;
      }
      if (!lineage(room).head().map(EpochRow::id).equals(before)
          && need.before(room, lineage(room)).isEmpty()) {
        return;
      }
    }
    throw new ProblemException(
        Kind.REFUSED, "No key could be agreed on for this conversation. Try again.");
  }

  /** Takes an epoch the server sent, with this device's wrap. */
  public void accept(Room room, Bytes statement, Bytes wrap) {
    read(statement)
        .ifPresent(
            signed -> {
              var head = lineage(room).head().map(EpochRow::n);
              if (head.isPresent() && signed.statement().number() > head.get() + 1) {
                fetchNewest(room);
              }
              take(room, signed, epoch -> openAsDevice(epoch, wrap));
            });
  }

  /** Asks for the epochs this device lacks above the ones it has, and takes them in order. */
  public void fetchNewest(Room room) {
    var floor = lineage(room).head().map(EpochRow::n).orElse(-1L);
    var newest = new ArrayList<EpochRecord>();
    var before = Long.MAX_VALUE;
    var more = true;
    while (more) {
      var page = page(room, WrapFor.DEVICE, before);
      newest.addAll(page.epochs());
      before = lowest(page, before);
      more = page.more() && before > floor + 1;
    }
    newest.reversed().forEach(record -> takeRecord(room, record, this::openAsDevice));
  }

  /** Asks for all epochs with the wraps for the account's vault, newest first. */
  public void fetchHistory(Room room, KemPrivateKey vault) {
    var account = device.identity().account();
    var before = Long.MAX_VALUE;
    var more = true;
    while (more) {
      var page = page(room, WrapFor.VAULT, before);
      page.epochs()
          .forEach(
              record ->
                  takeRecord(
                      room, record, (epoch, wrap) -> openAsVault(epoch, account, vault, wrap)));
      before = lowest(page, before);
      more = page.more();
    }
  }

  @Override
  public void close() {
    keys.close();
  }

  /** The epoch to send in, with its key; the next one is made first where that is needed. */
  Sending forSending(Room room) {
    for (var attempt = 1; attempt <= TRIES; attempt++) {
      var reason = need.before(room, lineage(room));
      if (reason.isEmpty()) {
        var id = lineage(room).current().orElseThrow().id();
        return new Sending(keys.statement(id).orElseThrow(), keys.key(id).orElseThrow());
      }
      renew(room, reason.get());
    }
    throw new ProblemException(
        Kind.REFUSED, "No key could be agreed on for this conversation. Try again.");
  }

  /** An epoch to seal in; the key is not the caller's to close. */
  record Sending(SignedStatement<Epoch> epoch, EpochKey key) {}

  /** Fetches what is new when this epoch was not seen yet. */
  void ensure(Room room, StatementId id) {
    if (store.epochs().find(id).isEmpty()) {
      fetchNewest(room);
    }
  }

  /** A verified epoch this device has. */
  Optional<SignedStatement<Epoch>> statement(StatementId id) {
    return store
        .epochs()
        .find(id)
        .filter(row -> row.standing() != Standing.VOID)
        .flatMap(row -> keys.statement(row.id()));
  }

  Optional<EpochKey> key(StatementId id) {
    return keys.key(id);
  }

  /** A message was stored in this epoch. */
  void count(Room room, long n) {
    lineage(room).count(n);
  }

  private boolean made(Room room, EpochReason reason) {
    var lineage = lineage(room);
    refuseChanged(room);
    var head = lineage.head();
    var plan =
        new EpochPlan(
            room.statement(),
            need.lists(room),
            people,
            device.identity().device(),
            head.map(row -> row.n() + 1).orElse(0L),
            head.map(row -> List.of(row.id())).orElse(List.of()),
            reason,
            clock.instant());
    var key = EpochKey.generate(random);
    var assembled = new EpochAssembly(random).assemble(plan, key, device.signingKey());
    try {
      uplink.tell(id -> new PublishEpoch(id, assembled.statement().encode(), assembled.wraps()));
      take(room, assembled.statement(), _ -> Optional.of(key));
      return true;
    } catch (RefusedException refused) {
      key.close();
      learn(room, refused.refused());
      return false;
    }
  }

  /** Takes what the server sent along with its refusal; any other refusal ends the flow. */
  private void learn(Room room, Refused refused) {
    switch (refused.code()) {
      case HEAD_MOVED -> fetchNewest(room);
      case EPOCH_BEHIND -> {
        refused.statements().forEach(people::take);
        room.accounts().forEach(people::refresh);
      }
      case CLOCK_SKEW ->
          throw new ProblemException(
              Kind.CLOCK_WRONG,
              "This computer's clock and the server's (%s) differ by more than five minutes. Set the clock and send again."
                  .formatted(refused.serverTime()));
      default -> throw new ProblemException(Problems.of(refused)); // nothing to learn from
    }
  }

  private void refuseChanged(Room room) {
    for (var account : room.accounts()) {
      if (people.isChanged(account)) {
        throw new ProblemException(
            Kind.CONTACT_IDENTITY_CHANGED,
            "The identity of %s has changed; nothing is sent until that is settled."
                .formatted(people.nameOf(account)));
      }
    }
  }

  private void takeRecord(Room room, EpochRecord record, WrapOpener opener) {
    read(record.statement())
        .ifPresent(signed -> take(room, signed, epoch -> opener.open(epoch, record.wrap())));
  }

  private void take(
      Room room, SignedStatement<Epoch> signed, Function<Epoch, Optional<EpochKey>> opener) {
    var known = store.epochs().find(signed.id());
    if (known.isPresent()) {
      if (keys.key(signed.id()).isEmpty() && known.get().standing() != Standing.VOID) {
        opener.apply(signed.statement()).ifPresent(key -> keys.save(signed.id(), key));
      }
      return;
    }
    var lineage = lineage(room);
    var standing = judge.judge(room, lineage, signed);
    if (standing == Standing.VOID) {
      save(room, lineage, signed, standing, Optional.empty());
      return;
    }
    try {
      save(room, lineage, signed, standing, opener.apply(signed.statement()));
    } catch (UnopenableException bad) {
      LOG.warn("epoch {} of {}: its wrap is bad", signed.statement().number(), room.id(), bad);
      save(room, lineage, signed, Standing.VOID, Optional.empty());
    }
  }

  private void save(
      Room room,
      Lineage lineage,
      SignedStatement<Epoch> signed,
      Standing standing,
      Optional<EpochKey> key) {
    var row = row(room, signed, standing);
    store.atomically(
        () -> {
          store.statements().save(signed);
          store.epochs().save(row);
          key.ifPresent(opened -> keys.save(row.id(), opened));
          return row;
        });
    var before = lineage.current();
    if (lineage.take(row)) {
      before.filter(last -> last.n() == row.n()).ifPresent(this::lose);
      events.accept(
          new ClientEvent.EpochAgreed(
              room.id(), row.n(), people.nameOf(row.creator()), row.createdAt()));
    }
  }

  private void lose(EpochRow row) {
    store
        .epochs()
        .save(
            new EpochRow(
                row.id(),
                row.conversation(),
                row.n(),
                row.creator(),
                row.createdAt(),
                Standing.LOST));
  }

  private static EpochRow row(Room room, SignedStatement<Epoch> signed, Standing standing) {
    var core = signed.statement().core();
    return new EpochRow(
        signed.id(), room.id(), core.n(), core.signer().accountId(), core.createdAt(), standing);
  }

  private Optional<EpochKey> openAsDevice(Epoch epoch, Bytes wrap) {
    var identity = device.identity();
    var index = epoch.indexOf(identity.account(), identity.device());
    if (wrap.isEmpty() || index.isEmpty()) {
      return Optional.empty();
    }
    var recipient = (Recipient.Device) epoch.core().recipients().get(index.getAsInt());
    try (var kem = device.kem(recipient.kem()).orElseThrow(() -> noKey(recipient))) {
      return Optional.of(EpochWrap.open(epoch, identity.account(), identity.device(), kem, wrap));
    }
  }

  private static Optional<EpochKey> openAsVault(
      Epoch epoch, AccountId account, KemPrivateKey vault, Bytes wrap) {
    return wrap.isEmpty()
        ? Optional.empty()
        : Optional.of(EpochWrap.openWithVault(epoch, account, vault, wrap));
  }

  private static UnopenableException noKey(Recipient.Device recipient) {
    return new UnopenableException("wrapped for key %d".formatted(recipient.kem()));
  }

  private EpochPage page(Room room, WrapFor whose, long before) {
    return uplink.call(
        EpochPage.class,
        id -> new FetchEpochs(id, room.id(), whose, before, FrameLimits.PAGE.amount()));
  }

  private static long lowest(EpochPage page, long before) {
    return page.epochs().isEmpty()
        ? 0
        : read(page.epochs().getLast().statement())
            .map(signed -> signed.statement().number())
            .orElse(before - 1);
  }

  private static Optional<SignedStatement<Epoch>> read(Bytes encoded) {
    try {
      return Optional.of(SignedStatement.decode(encoded, Epoch.class));
    } catch (IllegalArgumentException malformed) {
      LOG.warn("an epoch cannot be read", malformed);
      return Optional.empty();
    }
  }

  private Lineage lineage(Room room) {
    return lineages.computeIfAbsent(room.id(), this::load);
  }

  private Lineage load(ConversationId id) {
    var lineage = new Lineage(store.epochs().of(id));
    lineage
        .current()
        .ifPresent(current -> lineage.carried(store.messages().countInEpoch(id, current.n())));
    return lineage;
  }

  /** One of the two ways to an epoch's key; empty when there is no wrap. */
  @FunctionalInterface
  private interface WrapOpener {
    Optional<EpochKey> open(Epoch epoch, Bytes wrap);
  }
}
