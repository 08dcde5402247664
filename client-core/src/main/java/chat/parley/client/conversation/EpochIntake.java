package chat.parley.client.conversation;

import chat.parley.client.ClientEvent;
import chat.parley.client.people.People;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.EpochRows.EpochRow;
import chat.parley.client.store.EpochRows.Standing;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.epoch.EpochKey;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes epochs in one by one: judges each, opens its key, keeps both, and says what became of it.
 *
 * @see "docs/encryption.md, 4, Checks"
 */
final class EpochIntake {
  private static final Logger LOG = LoggerFactory.getLogger(EpochIntake.class);

  private final ClientStore store;
  private final People people;
  private final EpochKeys keys;
  private final EpochJudge judge;
  private final Consumer<ClientEvent> events;

  EpochIntake(ClientStore store, People people, EpochKeys keys, Consumer<ClientEvent> events) {
    this.store = store;
    this.people = people;
    this.keys = keys;
    this.judge = new EpochJudge(people, keys);
    this.events = events;
  }

  /** A statement as it came; empty, and logged, when it is none. */
  static Optional<SignedStatement<Epoch>> read(Bytes encoded) {
    try {
      return Optional.of(SignedStatement.decode(encoded, Epoch.class));
    } catch (IllegalArgumentException malformed) {
      LOG.warn("an epoch cannot be read", malformed);
      return Optional.empty();
    }
  }

  /**
   * Takes one.
   *
   * @param opener gives the key, or nothing where there is no wrap to open
   */
  void take(
      Room room,
      Lineage lineage,
      SignedStatement<Epoch> signed,
      Function<Epoch, Optional<EpochKey>> opener) {
    if (store.epochs().find(signed.id()).isPresent()) {
      complete(signed, opener);
      return;
    }
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

  /** One that came without a key for this device before may come with one now. */
  private void complete(SignedStatement<Epoch> signed, Function<Epoch, Optional<EpochKey>> opener) {
    if (keys.key(signed.id()).isPresent()) {
      return;
    }
    try {
      opener.apply(signed.statement()).ifPresent(key -> keys.save(signed.id(), key));
    } catch (UnopenableException bad) {
      LOG.warn("epoch {}: its wrap is still bad", signed.statement().number(), bad);
    }
  }

  private void save(
      Room room,
      Lineage lineage,
      SignedStatement<Epoch> signed,
      Standing standing,
      Optional<EpochKey> key) {
    var row = row(room, signed, standing);
    var beaten =
        lineage.current().filter(last -> standing == Standing.VALID && last.n() == row.n());
    store.atomically(
        () -> {
          store.statements().save(signed);
          store.epochs().save(row);
          key.ifPresent(opened -> keys.save(row.id(), opened));
          beaten.ifPresent(last -> store.epochs().save(last.with(Standing.LOST)));
          return row;
        });
    if (lineage.take(row)) {
      tell(row, signed.statement().core().reason());
    } else if (standing == Standing.VOID) {
      events.accept(new ClientEvent.EpochVoid(room.id(), row.n(), people.nameOf(row.creator())));
    }
  }

  private void tell(EpochRow row, EpochReason reason) {
    events.accept(
        new ClientEvent.EpochAgreed(
            row.conversation(), row.n(), people.nameOf(row.creator()), row.createdAt(), reason));
  }

  private static EpochRow row(Room room, SignedStatement<Epoch> signed, Standing standing) {
    var core = signed.statement().core();
    return new EpochRow(
        signed.id(), room.id(), core.n(), core.signer().accountId(), core.createdAt(), standing);
  }
}
