package chat.parley.server.log;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.server.database.Database;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;

/**
 * Gathers cursors for a moment and writes them together: a device that catches up moves its cursor
 * often, and losing the last moment of it costs only repeats.
 */
public final class CoalescedCursors implements CursorStore {
  private final Database database;
  private final MessageLog log;
  private final DeliveredMessages delivered;
  private final ScheduledExecutorService timer;
  private final Duration delay;
  private final Map<Key, Pending> pending = new ConcurrentHashMap<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();

  /**
   * @param delivered told where cursors moved
   * @param timer only starts writes; never blocked
   * @param delay how long moves are gathered
   */
  public CoalescedCursors(
      Database database,
      MessageLog log,
      DeliveredMessages delivered,
      ScheduledExecutorService timer,
      Duration delay) {
    this.database = database;
    this.log = log;
    this.delivered = delivered;
    this.timer = timer;
    this.delay = delay;
  }

  @Override
  public CompletionStage<CursorOutcome> advance(
      ConversationId conversation, AccountId account, DeviceId device, long sequence) {
    var entry =
        pending.merge(
            new Key(conversation, account, device),
            new Pending(sequence, new CompletableFuture<>()),
            Pending::or);
    if (scheduled.compareAndSet(false, true)) {
      timer.schedule(this::flush, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
    return entry.future();
  }

  private void flush() {
    // Before taking them: a move that comes in between schedules the next flush.
    scheduled.set(false);
    var taken = new HashMap<Key, Pending>();
    for (var key : pending.keySet()) {
      var move = pending.remove(key);
      if (move != null) {
        taken.put(key, move);
      }
    }
    if (!taken.isEmpty()) {
      write(taken);
    }
  }

  private void write(Map<Key, Pending> taken) {
    database
        .write(handle -> write(handle, taken))
        .whenComplete(
            (outcomes, failure) -> {
              if (failure == null) {
                outcomes.forEach((key, outcome) -> settle(key, taken, outcome));
              } else {
                taken.values().forEach(move -> move.future().completeExceptionally(failure));
              }
            });
  }

  private void settle(Key key, Map<Key, Pending> taken, CursorOutcome outcome) {
    var move = taken.get(key);
    if (move != null) {
      move.future().complete(outcome);
    }
    if (outcome instanceof CursorOutcome.Advanced) {
      delivered.sweep(key.conversation());
    }
  }

  private Map<Key, CursorOutcome> write(Handle handle, Map<Key, Pending> taken) {
    var outcomes = new HashMap<Key, CursorOutcome>();
    taken.forEach((key, move) -> outcomes.put(key, write(handle, key, move.sequence())));
    return outcomes;
  }

  private CursorOutcome write(Handle handle, Key key, long sequence) {
    var members = log.writer().membersOf(handle, key.conversation());
    if (members.filter(all -> all.contains(key.account())).isEmpty()) {
      return new CursorOutcome.UnknownConversation();
    }
    if (sequence > log.writer().lastSequence(handle, key.conversation())) {
      return new CursorOutcome.BeyondEnd();
    }
    var moved = upsert(handle, key, sequence);
    return moved
        ? new CursorOutcome.Advanced(sequence, members.get())
        : new CursorOutcome.Unchanged();
  }

  private static boolean upsert(Handle handle, Key key, long sequence) {
    return handle
            .createUpdate(
                """
                INSERT INTO cursors (conversation, device, sequence)
                SELECT c.key, d.key, :sequence FROM conversations c, devices d
                WHERE c.conversation = :conversation AND d.device = :device
                ON CONFLICT (conversation, device) DO UPDATE SET sequence = excluded.sequence
                WHERE excluded.sequence > cursors.sequence""")
            .bind("sequence", sequence)
            .bind("conversation", key.conversation().value().readOnlyArray())
            .bind("device", key.device().value().readOnlyArray())
            .execute()
        == 1;
  }

  private record Key(ConversationId conversation, AccountId account, DeviceId device) {}

  /** The furthest move of a cursor; all that were gathered share one future. */
  private record Pending(long sequence, CompletableFuture<CursorOutcome> future) {
    Pending or(Pending later) {
      return new Pending(Math.max(sequence, later.sequence), future);
    }
  }
}
