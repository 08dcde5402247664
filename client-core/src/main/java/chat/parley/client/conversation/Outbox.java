package chat.parley.client.conversation;

import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.Outcome;
import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.client.account.Device;
import chat.parley.client.connection.ConnectionLostException;
import chat.parley.client.connection.Uplink;
import chat.parley.client.people.People;
import chat.parley.client.problem.Problems;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.OutboxRows.Waiting;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.protocol.Accepted;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Reply;
import chat.parley.protocol.SendMessage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Sends messages: durable here before they go out, sealed in the newest epoch, sent again as they
 * are after a lost connection and sealed again only after a refusal, always under the same id.
 *
 * <p>Thread: the client's.
 *
 * @see "docs/encryption.md, 5, Sending"
 */
public final class Outbox {
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final ClientStore store;
  private final Uplink uplink;
  private final Epochs epochs;
  private final People people;
  private final ClientThread thread;
  private final MessageViews views;
  private final Drafts drafts;
  private final Senders senders;
  private final Filing filing;
  private final Map<Long, ConversationId> inFlight = new HashMap<>();
  private final Patience patience = new Patience();
  private final Sealing sealing;

  /**
   * @param thread runs what follows a reply on the client's thread
   */
  public Outbox(
      ClientStore store,
      Uplink uplink,
      People people,
      Rooms rooms,
      Epochs epochs,
      EpochMaker maker,
      Device device,
      Clock clock,
      SecureRandom random,
      ClientThread thread,
      Consumer<ClientEvent> events) {
    this.store = store;
    this.uplink = uplink;
    this.epochs = epochs;
    this.people = people;
    this.thread = thread;
    this.views = new MessageViews(people, device.identity().account());
    this.drafts = new Drafts(store, device, clock, random);
    this.senders = new Senders(events);
    this.filing = new Filing(store, rooms, epochs);
    this.sealing = new Sealing(store, maker, device, random);
  }

  /**
   * Queues a text, durably.
   *
   * @param sender told how it ended; never failed by this object for want of a connection
   * @return its row
   */
  public long queue(Room room, String text, CompletableFuture<Outcome<ChatMessage>> sender) {
    var row = drafts.add(room, text);
    senders.add(row, sender);
    return row;
  }

  /** Takes back a message that could not be sealed. */
  public void withdraw(long row) {
    senders.remove(row);
    drafts.remove(row);
  }

  /** A message as it stands now. */
  public ChatMessage view(Room room, long row) {
    return views.view(room, store.messages().at(row));
  }

  /**
   * Sends whatever waits and is not on its way. Nothing goes to somebody whose identity has
   * changed, and nothing goes past messages that were refused and are not all answered yet.
   */
  public void flush(Room room) {
    if (uplink.current().isEmpty() || isBlocked(room)) {
      return;
    }
    var all = drafts.of(room);
    if (all.stream().anyMatch(one -> isOnItsWay(one) && one.wire().isEmpty())) {
      return;
    }
    var waiting = all.stream().filter(one -> !isOnItsWay(one) && drafts.isOwn(room, one)).toList();
    if (!waiting.isEmpty()) {
      sealing.sealed(room, waiting).forEach(one -> send(room, one));
    }
  }

  /**
   * Flushes where no command waits for the result. What cannot be sealed is given back to the
   * command that wanted it sent; what nobody waits for any more stays.
   */
  public void resume(Room room) {
    attempt(room, () -> flush(room));
  }

  private void attempt(Room room, Runnable work) {
    try {
      work.run();
    } catch (ConnectionLostException _) {
      // the next connection sends it
    } catch (RuntimeException failed) {
      var problem = Problems.of(failed).orElseThrow(() -> failed);
      drafts.of(room).stream()
          .filter(one -> senders.isWaiting(one.row()) && !isOnItsWay(one))
          .forEach(one -> withdraw(room, one, problem));
    }
  }

  /** Conversations in which something waits. */
  public List<ConversationId> waiting() {
    return drafts.conversations();
  }

  /** The connection is gone, and with it every answer that was on its way. */
  public void disconnected() {
    inFlight.clear();
    patience.clear();
  }

  /**
   * A waiting message came back from the server: its acknowledgement was lost. Call {@link #settle}
   * after the transaction.
   */
  void arrived(Room room, long row, SealedMessage message, MessageDelivery delivery) {
    inFlight.remove(row);
    stored(room, row, message, delivery.sequence(), delivery.storedAt());
  }

  /** True while a message waits here. */
  boolean holds(Room room, long row) {
    return drafts.holds(room, row);
  }

  /** Tells of what was stored, now that it is durable here too. */
  void settle() {
    senders.settle();
  }

  private void send(Room room, Waiting one) {
    inFlight.put(one.row(), room.id());
    uplink
        .ask(id -> new SendMessage(id, one.wire()))
        .whenComplete(
            (reply, _) -> {
              if (reply != null) {
                thread.execute(() -> answered(room, one, reply));
              } // a lost connection is told by disconnected()
            });
  }

  private void answered(Room room, Waiting one, Reply reply) {
    if (inFlight.remove(one.row()) == null) {
      return; // of a connection that is gone
    }
    switch (reply) {
      case Accepted(_, var sequence, var storedAt) -> {
        patience.renew(room.id());
        stored(room, one.row(), SealedMessage.parse(one.wire()), sequence, storedAt);
        settle();
        if (nothingInFlight(room)) {
          resume(room); // what was written while refused ones were on their way
        }
      }
      case Refused refused -> refused(room, one, refused);
      default -> {} // nothing else answers a message; the next connection sends it again
    }
  }

  private void stored(Room room, long row, SealedMessage message, long sequence, Instant storedAt) {
    store.atomically(
        () -> {
          filing.file(room, row, message, sequence, storedAt);
          return row;
        });
    senders.stored(row, view(room, row));
  }

  private void refused(Room room, Waiting one, Refused refused) {
    switch (refused.code()) {
      case EPOCH_STALE, OUT_OF_ORDER -> drafts.unseal(room, one);
      case RATE_LIMITED, STORE_UNAVAILABLE ->
          patience.breathless(room.id()); // the same bytes, later
      default -> withdraw(room, one, Problems.of(refused)); // will be refused for ever
    }
    if (nothingInFlight(room)) {
      again(room, refused);
    }
  }

  /** Those behind a refused message are refused too: only after the last of them it goes on. */
  private void again(Room room, Refused refused) {
    switch (patience.next(room.id())) {
      case AGAIN ->
          attempt(
              room,
              () -> {
                epochs.fetchNewest(room);
                flush(room);
              });
      case LATER -> thread.later(BREATH, () -> resume(room));
      case GIVE_UP -> {
        var problem = new Outcome.Failure<ChatMessage>(queued(refused));
        drafts.of(room).forEach(one -> senders.complete(one.row(), problem));
      }
    }
  }

  private static Problem queued(Refused refused) {
    return new Problem(
        Kind.QUEUED,
        "The server did not take the message yet: %s It waits and goes out with the next one."
            .formatted(refused.detail()));
  }

  private void withdraw(Room room, Waiting one, Problem problem) {
    store.atomically(
        () -> {
          drafts.unseal(room, one);
          drafts.remove(one.row());
          return one;
        });
    senders.complete(one.row(), new Outcome.Failure<>(problem));
  }

  private boolean isBlocked(Room room) {
    return room.accounts().stream().anyMatch(account -> people.blocked(account).isPresent());
  }

  private boolean isOnItsWay(Waiting one) {
    return inFlight.containsKey(one.row());
  }

  private boolean nothingInFlight(Room room) {
    return !inFlight.containsValue(room.id());
  }
}
