package chat.parley.server.log;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.StatementId;
import chat.parley.protocol.RefusalCode;
import chat.parley.server.database.BatchParticipant;
import chat.parley.server.database.Database;
import chat.parley.server.store.EpochListener;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The message log in SQLite. The writer's thread judges each message by the state it has in memory,
 * appends its row and acknowledges after the commit; the index follows later (ADR 0010, ADR 0011).
 *
 * <p>Thread: {@link MessageStore}'s methods any; {@link #epochMoved}, {@link #membersOf} and {@link
 * #lastSequence} the writer's only.
 */
public final class MessageLog implements MessageStore, EpochListener {
  private static final Logger LOG = LoggerFactory.getLogger(MessageLog.class);

  private final Database database;
  private final Clock clock;
  private final Consumer<Runnable> together;
  private final int maxUnindexed;
  private final LogReader reader;
  private final ConversationStates states = new ConversationStates();
  private final MessageRows rows = new MessageRows();
  private final List<ConversationState> touched = new ArrayList<>();
  private List<ConversationState> indexed = List.of();
  private long lastRow;
  private int unindexed;
  private boolean stale = true;

  /**
   * The log in this database; reads the messages the index does not know.
   *
   * @param together runs what tells of one batch, so that each connection is flushed once
   * @param maxUnindexed messages the index may be behind: bounds memory and the time of a start
   */
  public static MessageLog open(
      Database database, Clock clock, Consumer<Runnable> together, int maxUnindexed) {
    var log = new MessageLog(database, clock, together, maxUnindexed);
    database.attach(log.participant());
    var tail = database.write(log::refresh).join();
    LOG.info("message log: {} messages to be indexed", tail);
    return log;
  }

  private MessageLog(
      Database database, Clock clock, Consumer<Runnable> together, int maxUnindexed) {
    this.database = database;
    this.clock = clock;
    this.together = together;
    this.maxUnindexed = maxUnindexed;
    this.reader = new LogReader(states);
  }

  @Override
  public CompletionStage<AppendOutcome> append(SealedMessage message) {
    var append = new Append(this, message);
    database.submit(append);
    return append.future();
  }

  @Override
  public StoredPage after(ConversationId conversation, long sequence, int limit, int maxBytes) {
    return database.read(handle -> reader.after(handle, conversation, sequence, limit, maxBytes));
  }

  @Override
  public StoredPage before(ConversationId conversation, long sequence, int limit, int maxBytes) {
    return database.read(handle -> reader.before(handle, conversation, sequence, limit, maxBytes));
  }

  @Override
  public Map<ConversationId, LogPosition> positions(
      Collection<ConversationId> conversations, DeviceId device) {
    return database.read(handle -> reader.positions(handle, conversations, device));
  }

  @Override
  public void epochMoved(ConversationId conversation, long number, StatementId id) {
    var state = states.ifLoaded(conversation);
    if (state != null) {
      state.epochMoved(number, id);
    }
  }

  /** The members of a conversation; empty when there is none. Thread: the writer's. */
  Optional<Set<AccountId>> membersOf(Handle handle, ConversationId conversation) {
    refresh(handle);
    return Optional.ofNullable(states.find(handle, conversation)).map(ConversationState::members);
  }

  /** Sequence of a conversation's last message; 0 when there is none. Thread: the writer's. */
  long lastSequence(Handle handle, ConversationId conversation) {
    refresh(handle);
    var state = states.find(handle, conversation);
    return state == null ? 0 : state.tail().last();
  }

  /** What a reader may know of a conversation. */
  LogView view(Handle handle, ConversationId conversation) {
    return reader.view(handle, conversation);
  }

  /** Judges a message and, when nothing is wrong, appends it. Thread: the writer's. */
  Judgement judge(Handle handle, SealedMessage message) {
    refresh(handle);
    var header = message.header();
    var state = states.find(handle, header.conversationId());
    if (state == null || !state.members().contains(header.sender())) {
      return Judgement.refused(RefusalCode.UNKNOWN_CONVERSATION);
    }
    var sender = state.sender(header.device(), new StateLoader(handle)::newSender);
    if (header.devSeq() <= sender.devSeq()) {
      return new Judgement.Repeat(sender.device());
    }
    if (!state.isCurrentEpoch(header)) {
      return Judgement.refused(RefusalCode.EPOCH_STALE);
    }
    if (header.devSeq() != sender.devSeq() + 1) {
      return Judgement.refused(RefusalCode.OUT_OF_ORDER);
    }
    return new Judgement.Settled(add(handle, state, sender, message));
  }

  /** Looks a message up that its sender has sent before, once the batch is durable. */
  CompletableFuture<AppendOutcome> findAgain(SealedMessage message, long device) {
    return database.readLater(handle -> reader.findAgain(handle, message, device));
  }

  private AppendOutcome add(
      Handle handle, ConversationState state, Sender sender, SealedMessage message) {
    var now = Instant.ofEpochMilli(clock.millis());
    var entry = new IndexEntry(lastRow + 1, sender.device(), message.header().devSeq());
    var sequence = state.tail().last() + 1;
    try {
      rows.add(
          handle.getConnection(), entry, state.key(), sequence, now.toEpochMilli(), message.wire());
    } catch (SQLException failed) {
      throw new IllegalStateException("a row could not be prepared", failed);
    }
    lastRow = entry.row();
    unindexed++;
    state.tail().append(entry);
    sender.sent(entry);
    if (state.touch()) {
      touched.add(state);
    }
    return new AppendOutcome.Stored(sequence, now, state.members());
  }

  /** Reads everything anew after a start or an undone batch. */
  private int refresh(Handle handle) {
    if (stale) {
      unindexed = states.rebuild(handle);
      lastRow =
          handle.createQuery("SELECT coalesce(max(id), 0) FROM messages").mapTo(Long.class).one();
      stale = false;
    }
    return unindexed;
  }

  private BatchParticipant participant() {
    return new BatchParticipant() {
      @Override
      public void beforeCommit(Handle handle) {
        flush(handle);
      }

      @Override
      public void afterCommit(Runnable release) {
        settle();
        together.accept(release);
      }

      @Override
      public void afterRollback() {
        rows.clear();
        touched.clear();
        indexed = List.of();
        stale = true;
      }
    };
  }

  private void flush(Handle handle) {
    try {
      rows.flush();
      if (unindexed >= maxUnindexed) {
        indexed = states.withTails();
        new IndexWriter(handle.getConnection()).write(indexed, lastRow);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("the batch could not be written", failed);
    }
  }

  private void settle() {
    for (var state : touched) {
      state.tail().publish();
      state.settle();
    }
    touched.clear();
    if (!indexed.isEmpty()) {
      states.indexed(indexed);
      indexed = List.of();
      unindexed = 0;
    }
  }
}
