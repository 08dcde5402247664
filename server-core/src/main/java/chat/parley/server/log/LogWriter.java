package chat.parley.server.log;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.StatementId;
import chat.parley.protocol.RefusalCode;
import chat.parley.server.database.BatchParticipant;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The log as the writer's thread knows it: judges each message by the state it has in memory,
 * gathers the rows of a batch and brings the index up to date now and then.
 *
 * <p>Thread: the writer's only.
 */
final class LogWriter implements BatchParticipant {
  private final Clock clock;
  private final Consumer<Runnable> together;
  private final int maxUnindexed;
  private final ConversationStates states;
  private final MessageRows rows = new MessageRows();
  private final List<ConversationState> touched = new ArrayList<>();
  private List<ConversationState> indexed = List.of();
  private long lastRow;
  private int unindexed;
  private boolean stale = true;

  LogWriter(ConversationStates states, Clock clock, Consumer<Runnable> together, int maxUnindexed) {
    this.states = states;
    this.clock = clock;
    this.together = together;
    this.maxUnindexed = maxUnindexed;
  }

  /** Judges a message and, when nothing is wrong, appends it. */
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

  /** The members of a conversation; empty when there is none. */
  Optional<Set<AccountId>> membersOf(Handle handle, ConversationId conversation) {
    refresh(handle);
    return Optional.ofNullable(states.find(handle, conversation)).map(ConversationState::members);
  }

  /** Sequence of a conversation's last message; 0 when there is none. */
  long lastSequence(Handle handle, ConversationId conversation) {
    refresh(handle);
    var state = states.find(handle, conversation);
    return state == null ? 0 : state.tail().last();
  }

  /** Messages in this conversation are taken in this epoch only, from now on. */
  void epochMoved(ConversationId conversation, long number, StatementId id) {
    var state = states.ifLoaded(conversation);
    if (state != null) {
      state.epochMoved(number, id);
    }
  }

  /**
   * Reads everything anew after a start or an undone batch.
   *
   * @return messages the index does not know
   */
  int refresh(Handle handle) {
    if (stale) {
      unindexed = states.rebuild(handle);
      lastRow =
          handle.createQuery("SELECT coalesce(max(id), 0) FROM messages").mapTo(Long.class).one();
      stale = false;
    }
    return unindexed;
  }

  @Override
  public void beforeCommit(Handle handle) {
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
