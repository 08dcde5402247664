package chat.parley.server.keys;

import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.BootReason;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.admin.BootKeyRotation;
import chat.parley.server.store.BootKeyRecord;
import chat.parley.server.store.BootKeyStore;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The server's TLS keys: a new one at each start, at the operator's wish and by the calendar. A key
 * is recorded durably before it is used; new connections get the newest, those that exist keep
 * theirs.
 *
 * <p>Thread: any.
 *
 * @see "docs/encryption.md, 1"
 */
public final class BootKeys implements BootKeyRotation {
  /** Age after which {@link #renewIfDue} makes a new key; ten days before the old one ends. */
  static final Duration RENEW_AFTER = Duration.ofDays(20);

  private final ServerIdentity identity;
  private final BootKeyStore store;
  private final ActivityStream activity;
  private final Clock clock;
  private final SecureRandom random;
  private final ReentrantLock making = new ReentrantLock();
  private final AtomicReference<Optional<ActiveBootKey>> newest =
      new AtomicReference<>(Optional.empty());
  private long lastSequence;

  /** Keys for this identity; none until {@link #boot}. */
  public BootKeys(
      ServerIdentity identity,
      BootKeyStore store,
      ActivityStream activity,
      Clock clock,
      SecureRandom random) {
    this.identity = identity;
    this.store = store;
    this.activity = activity;
    this.clock = clock;
    this.random = random;
  }

  /** Makes the first key of this run. Reads the store: not on an event loop. */
  public CompletionStage<BootKeyRecord> boot() {
    making.lock();
    try {
      lastSequence = store.list().stream().mapToLong(BootKeyRecord::sequence).max().orElse(0);
    } finally {
      making.unlock();
    }
    return make(BootReason.BOOT);
  }

  @Override
  public CompletionStage<BootKeyRecord> rotate() {
    return make(BootReason.ROTATE);
  }

  /**
   * Makes a new key when the one in use has served 20 days, or when another identity signs by now;
   * to be called every hour or so.
   */
  public void renewIfDue() {
    var now = clock.instant();
    var madeAt = current().record().notBefore();
    var history = identity.history();
    if (!now.isBefore(madeAt.plus(RENEW_AFTER)) || !history.at(now).equals(history.at(madeAt))) {
      var _ = make(BootReason.ROTATE);
    }
  }

  /**
   * The key new connections get.
   *
   * @throws IllegalStateException before {@link #boot} has completed
   */
  public ActiveBootKey current() {
    return newest.get().orElseThrow(() -> new IllegalStateException("there is no boot key yet"));
  }

  private CompletionStage<BootKeyRecord> make(BootReason reason) {
    making.lock();
    try {
      lastSequence = Math.max(lastSequence + 1, clock.instant().getEpochSecond());
      var fresh = generate(lastSequence, reason);
      return store.append(fresh.record()).thenApply(_ -> use(fresh));
    } finally {
      making.unlock();
    }
  }

  private ActiveBootKey generate(long sequence, BootReason reason) {
    var from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var until = from.plus(BootKey.LONGEST);
    var key = TlsKey.generate(BigInteger.valueOf(sequence), from, until, random);
    var bootKey = new BootKey(identity.serverId(), sequence, key.leaf(), from, until, reason);
    var statement = identity.sign(bootKey, from);
    var record =
        new BootKeyRecord(
            sequence,
            key.publicKey(),
            key.leaf().value(),
            statement.encode(),
            from,
            until,
            reason.name().toLowerCase(Locale.ROOT));
    return new ActiveBootKey(
        record, key.leaf(), TlsContexts.server(key.pair().getPrivate(), key.certificate()));
  }

  private BootKeyRecord use(ActiveBootKey fresh) {
    newest.accumulateAndGet(Optional.of(fresh), BootKeys::newer);
    var record = fresh.record();
    activity.publish(
        new Activity.BootKeyRotated(clock.instant(), record.sequence(), record.reason()));
    return record;
  }

  /** Two keys may become durable in either order; the one with the higher sequence stays. */
  private static Optional<ActiveBootKey> newer(
      Optional<ActiveBootKey> one, Optional<ActiveBootKey> other) {
    return one.isPresent()
            && other.isPresent()
            && one.get().record().sequence() > other.get().record().sequence()
        ? one
        : other;
  }
}
