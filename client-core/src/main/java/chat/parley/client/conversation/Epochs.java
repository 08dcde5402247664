package chat.parley.client.conversation;

import chat.parley.client.ClientEvent;
import chat.parley.client.account.Device;
import chat.parley.client.connection.Uplink;
import chat.parley.client.people.People;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.EpochRows.EpochRow;
import chat.parley.client.store.EpochRows.Standing;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.protocol.EpochPage;
import chat.parley.protocol.EpochRecord;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.WrapFor;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.epoch.EpochKey;
import chat.parley.sealing.wrap.KemPrivateKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys conversations are sealed with, as they come from the server: judged, opened, kept.
 *
 * <p>Thread: the client's; fetching waits for the server.
 *
 * @see "docs/encryption.md, 4"
 */
public final class Epochs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Epochs.class);

  private final ClientStore store;
  private final Uplink uplink;
  private final People people;
  private final Consumer<ClientEvent> events;
  private final EpochKeys keys;
  private final EpochJudge judge;
  private final EpochWraps wraps;
  private final Map<ConversationId, Lineage> lineages = new HashMap<>();

  /** The epochs of this device's rooms. */
  public Epochs(
      ClientStore store,
      Uplink uplink,
      People people,
      Device device,
      Consumer<ClientEvent> events) {
    this.store = store;
    this.uplink = uplink;
    this.people = people;
    this.events = events;
    this.keys = new EpochKeys(store);
    this.judge = new EpochJudge(people, keys);
    this.wraps = new EpochWraps(device);
  }

  /** The newest valid epoch; empty before the first. */
  public Optional<EpochRow> current(Room room) {
    return lineage(room).current();
  }

  /** How many messages it has carried. */
  public int carried(Room room) {
    return lineage(room).carried();
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
              take(room, signed, epoch -> wraps.asDevice(epoch, wrap));
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
    newest.reversed().forEach(record -> takeRecord(room, record, wraps::asDevice));
  }

  /** Asks for all epochs with the wraps for the account's vault, newest first. */
  public void fetchHistory(Room room, KemPrivateKey vault) {
    var before = Long.MAX_VALUE;
    var more = true;
    while (more) {
      var page = page(room, WrapFor.VAULT, before);
      page.epochs()
          .forEach(
              record ->
                  takeRecord(room, record, (epoch, wrap) -> wraps.asVault(epoch, vault, wrap)));
      before = lowest(page, before);
      more = page.more();
    }
  }

  @Override
  public void close() {
    keys.close();
  }

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

  private void takeRecord(
      Room room, EpochRecord record, BiFunction<Epoch, Bytes, Optional<EpochKey>> opener) {
    read(record.statement())
        .ifPresent(signed -> take(room, signed, epoch -> opener.apply(epoch, record.wrap())));
  }

  /** Judges an epoch and, where it holds, keeps its key. */
  void take(Room room, SignedStatement<Epoch> signed, Function<Epoch, Optional<EpochKey>> opener) {
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

  /** Where the epochs of a room stand. */
  Lineage lineage(Room room) {
    return lineages.computeIfAbsent(room.id(), this::load);
  }

  private Lineage load(ConversationId id) {
    var lineage = new Lineage(store.epochs().of(id));
    lineage
        .current()
        .ifPresent(current -> lineage.carried(store.messages().countInEpoch(id, current.n())));
    return lineage;
  }
}
