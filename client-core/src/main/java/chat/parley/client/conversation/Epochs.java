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
import chat.parley.protocol.EpochRecord;
import chat.parley.protocol.WrapFor;
import chat.parley.sealing.epoch.EpochKey;
import chat.parley.sealing.vault.HistoryKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The keys conversations are sealed with: fetched where they are missing, and found by who seals or
 * reads.
 *
 * <p>Thread: the client's; fetching waits for the server.
 *
 * @see "docs/encryption.md, 4"
 */
public final class Epochs implements AutoCloseable {
  private final ClientStore store;
  private final EpochKeys keys;
  private final EpochIntake intake;
  private final EpochPages pages;
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
    this.keys = new EpochKeys(store);
    this.intake = new EpochIntake(store, people, keys, events);
    this.pages = new EpochPages(uplink);
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
    EpochIntake.read(statement)
        .ifPresent(
            signed -> {
              if (isOverAGap(room, signed.statement())) {
                fetchNewest(room);
              }
              take(room, signed, epoch -> wraps.asDevice(epoch, wrap));
            });
  }

  /** Asks for the head and what is above it, and takes in order what this device lacks. */
  public void fetchNewest(Room room) {
    var floor = lineage(room).head().map(EpochRow::n).orElse(0L) - 1;
    var newest = new ArrayList<EpochRecord>();
    pages.down(room, WrapFor.DEVICE, floor, newest::addAll);
    newest.reversed().forEach(record -> take(room, record, wraps::asDevice));
  }

  /** Asks for all epochs with the wraps for the account's vault, newest first. */
  public void fetchHistory(Room room, HistoryKeys vault) {
    pages.down(
        room,
        WrapFor.VAULT,
        -1,
        page ->
            page.forEach(
                record -> take(room, record, (epoch, wrap) -> wraps.asVault(epoch, vault, wrap))));
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

  /** An epoch this device has, void or not: enough to prove who signed a message in it. */
  Optional<SignedStatement<Epoch>> named(StatementId id) {
    return store.epochs().find(id).flatMap(row -> keys.statement(row.id()));
  }

  Optional<EpochKey> key(StatementId id) {
    return keys.key(id);
  }

  /** A message was stored in this epoch. */
  void count(Room room, long n) {
    lineage(room).count(n);
  }

  /**
   * The one among these that lost the tie for the head: where the server has it as its newest, the
   * next epoch comes after it.
   */
  Optional<EpochRow> beaten(Room room, List<Bytes> statements) {
    var head = lineage(room).head().map(EpochRow::n);
    return statements.stream()
        .flatMap(statement -> EpochIntake.read(statement).stream())
        .flatMap(signed -> store.epochs().find(signed.id()).stream())
        .filter(row -> row.standing() == Standing.LOST && head.equals(Optional.of(row.n())))
        .findAny();
  }

  /** Judges an epoch and, where it holds, keeps its key. */
  void take(Room room, SignedStatement<Epoch> signed, Function<Epoch, Optional<EpochKey>> opener) {
    intake.take(room, lineage(room), signed, opener);
  }

  /** Where the epochs of a room stand. */
  Lineage lineage(Room room) {
    return lineages.computeIfAbsent(room.id(), this::load);
  }

  /** An epoch between the head and this one, or a rival of the head, is not known yet. */
  private boolean isOverAGap(Room room, Epoch epoch) {
    var lineage = lineage(room);
    var head = lineage.head().map(EpochRow::n).orElse(epoch.number());
    return epoch.number() > head + 1
        || epoch.number() == head + 1 && !lineage.isContinuedBy(epoch.prev());
  }

  private void take(
      Room room, EpochRecord record, BiFunction<Epoch, Bytes, Optional<EpochKey>> opener) {
    EpochIntake.read(record.statement())
        .ifPresent(signed -> take(room, signed, epoch -> opener.apply(epoch, record.wrap())));
  }

  private Lineage load(ConversationId id) {
    var lineage = new Lineage(store.epochs().of(id));
    lineage
        .current()
        .ifPresent(current -> lineage.carried(store.messages().countInEpoch(id, current.n())));
    return lineage;
  }
}
