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
import chat.parley.client.store.MessageRows.MessageRow;
import chat.parley.client.store.OutboxRows.Waiting;
import chat.parley.client.store.SenderRows.ChainEnd;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.protocol.Accepted;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Reply;
import chat.parley.protocol.SendMessage;
import chat.parley.sealing.message.MessageBody;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final int MOST_ROUNDS = 5;
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final ClientStore store;
  private final Uplink uplink;
  private final Rooms rooms;
  private final Epochs epochs;
  private final People people;
  private final Device device;
  private final Clock clock;
  private final SecureRandom random;
  private final ClientThread thread;
  private final Consumer<ClientEvent> events;
  private final MessageViews views;
  private final Map<Long, CompletableFuture<Outcome<ChatMessage>>> senders = new HashMap<>();
  private final Map<Long, ConversationId> inFlight = new HashMap<>();
  private final List<Settled> settled = new ArrayList<>();
  private final Map<ConversationId, Integer> rounds = new HashMap<>();
  private final Set<ConversationId> breathless = new HashSet<>();
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
    this.rooms = rooms;
    this.epochs = epochs;
    this.people = people;
    this.device = device;
    this.clock = clock;
    this.random = random;
    this.thread = thread;
    this.events = events;
    this.views = new MessageViews(people, device.identity().account());
    this.sealing = new Sealing(store, maker, device, random);
  }

  /**
   * Queues a text, durably.
   *
   * @param sender told how it ended; never failed by this object for want of a connection
   * @return its row
   */
  public long queue(Room room, String text, CompletableFuture<Outcome<ChatMessage>> sender) {
    var now = clock.instant();
    var stored = MessageViews.Stored.of(new MessageBody.Text(text));
    var identity = device.identity();
    var message =
        new MessageRow(
            0,
            room.id(),
            0,
            identity.account(),
            identity.device(),
            MessageId.next(now, random),
            0,
            now,
            stored.kind(),
            stored.content());
    var row =
        store.atomically(
            () -> {
              var added = store.messages().add(message);
              store.outbox().add(added, room.id());
              return added;
            });
    senders.put(row, sender);
    return row;
  }

  /** Takes back a message that could not be sealed. */
  public void withdraw(long row) {
    senders.remove(row);
    store.atomically(
        () -> {
          forget(row);
          return row;
        });
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
    if (uplink.current().isEmpty() || room.accounts().stream().anyMatch(people::isChanged)) {
      return;
    }
    var all = store.outbox().of(room.id());
    if (all.stream().anyMatch(one -> isOnItsWay(one) && one.wire().isEmpty())) {
      return;
    }
    var waiting = all.stream().filter(one -> !isOnItsWay(one) && isOwn(room, one)).toList();
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
      store.outbox().of(room.id()).stream()
          .filter(one -> senders.containsKey(one.row()) && !isOnItsWay(one))
          .forEach(one -> withdraw(room, one, problem));
    }
  }

  /** Conversations in which something waits. */
  public List<ConversationId> waiting() {
    return store.outbox().conversations();
  }

  /** The connection is gone, and with it every answer that was on its way. */
  public void disconnected() {
    inFlight.clear();
    rounds.clear();
    breathless.clear();
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
    return store.outbox().of(room.id()).stream().anyMatch(one -> one.row() == row);
  }

  /** Tells of what was stored, now that it is durable here too. */
  void settle() {
    var told = List.copyOf(settled);
    settled.clear();
    for (var one : told) {
      events.accept(new ClientEvent.MessageSent(one.message()));
      complete(one.row(), new Outcome.Success<>(one.message()));
    }
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
        rounds.remove(room.id());
        var message = SealedMessage.parse(one.wire());
        store.atomically(
            () -> {
              stored(room, one.row(), message, sequence, storedAt);
              return one;
            });
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
    var header = message.header();
    store.messages().stored(row, sequence, storedAt, header.epochNumber());
    store.outbox().remove(row);
    store.senders().save(room.id(), header.device(), new ChainEnd(header.devSeq(), message.hash()));
    room.reached(sequence);
    epochs.count(room, header.epochNumber());
    var cursor = room.row().cursor();
    var next = sequence == cursor + 1 ? sequence : cursor;
    rooms.save(room, room.row().withCursor(next).withLastAt(storedAt));
    settled.add(new Settled(row, view(room, row)));
  }

  private void refused(Room room, Waiting one, Refused refused) {
    switch (refused.code()) {
      case EPOCH_STALE, OUT_OF_ORDER -> unseal(room, one);
      case RATE_LIMITED, STORE_UNAVAILABLE -> breathless.add(room.id()); // the same bytes, later
      default -> withdraw(room, one, Problems.of(refused)); // will be refused for ever
    }
    if (nothingInFlight(room)) {
      again(room, refused);
    }
  }

  /** Those behind a refused message are refused too: only after the last of them it goes on. */
  private void again(Room room, Refused refused) {
    var breath = breathless.remove(room.id());
    if (rounds.merge(room.id(), 1, Integer::sum) > MOST_ROUNDS) {
      rounds.remove(room.id());
      var problem = new Outcome.Failure<ChatMessage>(queued(refused));
      store.outbox().of(room.id()).forEach(one -> complete(one.row(), problem));
    } else if (breath) {
      thread.later(BREATH, () -> resume(room));
    } else {
      attempt(
          room,
          () -> {
            epochs.fetchNewest(room);
            flush(room);
          });
    }
  }

  private static Problem queued(Refused refused) {
    return new Problem(
        Kind.QUEUED,
        "The server did not take the message yet: %s It waits and goes out with the next one."
            .formatted(refused.detail()));
  }

  /** From this one on all are sealed again, in a newer epoch or on another predecessor. */
  private void unseal(Room room, Waiting from) {
    store.atomically(
        () -> {
          store.outbox().of(room.id()).stream()
              .filter(one -> one.row() >= from.row())
              .forEach(one -> store.outbox().sealed(one.row(), 0, Bytes.empty()));
          return from;
        });
  }

  private void withdraw(Room room, Waiting one, Problem problem) {
    store.atomically(
        () -> {
          unseal(room, one);
          forget(one.row());
          return one;
        });
    complete(one.row(), new Outcome.Failure<>(problem));
  }

  private void forget(long row) {
    store.outbox().remove(row);
    store.messages().remove(row);
  }

  /**
   * What this folder wrote when it was another device may be on the server already: it becomes this
   * device's own only when everything there has been fetched and it was not among it.
   */
  private boolean isOwn(Room room, Waiting one) {
    var mine = device.identity().device();
    if (!one.wire().isEmpty() || store.messages().at(one.row()).device().equals(mine)) {
      return true;
    }
    var fetched = room.row().cursor() >= room.lastSequence();
    if (fetched) {
      store.messages().adopt(one.row(), mine);
    }
    return fetched;
  }

  private boolean isOnItsWay(Waiting one) {
    return inFlight.containsKey(one.row());
  }

  private boolean nothingInFlight(Room room) {
    return !inFlight.containsValue(room.id());
  }

  private void complete(long row, Outcome<ChatMessage> outcome) {
    Optional.ofNullable(senders.remove(row)).ifPresent(sender -> sender.complete(outcome));
  }

  /** A message that is on the server, about to be told. */
  private record Settled(long row, ChatMessage message) {}
}
