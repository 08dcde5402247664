package chat.parley.server.log;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.message.MessageHeader;
import chat.parley.crypto.statement.StatementId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All the writer needs to judge a message of one conversation. Thread: the writer's only. */
final class ConversationState {
  private final long key;
  private final ConversationId id;
  private final Set<AccountId> members;
  private final Map<DeviceId, Sender> senders;
  private long epochNumber;
  private StatementId epoch;
  private Tail tail;
  private boolean touched;

  ConversationState(
      long key,
      ConversationId id,
      Set<AccountId> members,
      Map<DeviceId, Sender> senders,
      long epochNumber,
      StatementId epoch,
      long lastSequence) {
    this.key = key;
    this.id = id;
    this.members = members;
    this.senders = senders;
    this.epochNumber = epochNumber;
    this.epoch = epoch;
    this.tail = new Tail(lastSequence + 1);
  }

  long key() {
    return key;
  }

  ConversationId id() {
    return id;
  }

  Set<AccountId> members() {
    return members;
  }

  Collection<Sender> senders() {
    return senders.values();
  }

  /** The device as a sender; {@code load} finds the one that is not known here. */
  Sender sender(DeviceId device, Function<DeviceId, Sender> load) {
    return senders.computeIfAbsent(device, load);
  }

  boolean isCurrentEpoch(MessageHeader header) {
    return header.epochNumber() == epochNumber && header.epoch().equals(epoch);
  }

  void epochMoved(long number, StatementId moved) {
    epochNumber = number;
    epoch = moved;
  }

  Tail tail() {
    return tail;
  }

  /** Begins a new tail: the index on disk knows all of the old one. */
  Tail restartTail() {
    tail = new Tail(tail.last() + 1);
    return tail;
  }

  /**
   * Notes that this batch changed it.
   *
   * @return true the first time
   */
  boolean touch() {
    var first = !touched;
    touched = true;
    return first;
  }

  void settle() {
    touched = false;
  }
}
