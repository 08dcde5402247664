package chat.parley.client.conversation;

import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.Outcome;
import chat.parley.client.Problem;
import chat.parley.client.account.Device;
import chat.parley.client.connection.Uplink;
import chat.parley.client.people.People;
import chat.parley.client.problem.Problems;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.MessageRows.MessageRow;
import chat.parley.client.store.OutboxRows.Waiting;
import chat.parley.client.store.SenderRows.ChainEnd;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.protocol.Accepted;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Reply;
import chat.parley.protocol.SendMessage;
import chat.parley.sealing.message.EpochSender;
import chat.parley.sealing.message.MessageBody;
import chat.parley.sealing.message.MessageSealer;
import chat.parley.sealing.message.OutgoingMessage;
import java.nio.charset.StandardCharsets;
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
  private final Device device;
  private final Clock clock;
  private final SecureRandom random;
  private final ClientThread thread;
  private final Consumer<ClientEvent> events;
  private final MessageViews views;
  private final Map<Long, CompletableFuture<Outcome<ChatMessage>>> senders = new HashMap<>();
  private final Set<Long> inFlight = new HashSet<>();
  private final List<Settled> settled = new ArrayList<>();
  private final Map<ConversationId, Integer> rounds = new HashMap<>();

  /**
   * @param thread runs what follows a reply on the client's thread
   */
  public Outbox(
      ClientStore store,
      Uplink uplink,
      People people,
      Rooms rooms,
      Epochs epochs,
      Device device,
      Clock clock,
      SecureRandom random,
      ClientThread thread,
      Consumer<ClientEvent> events) {
    this.store = store;
    this.uplink = uplink;
    this.rooms = rooms;
    this.epochs = epochs;
    this.device = device;
    this.clock = clock;
    this.random = random;
    this.thread = thread;
    this.events = events;
    this.views = new MessageViews(people, device.identity().account());
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

  /** Sends whatever waits and is not on its way. */
  public void flush(Room room) {
    if (uplink.current().isEmpty()) {
      return;
    }
    var waiting =
        store.outbox().of(room.id()).stream().filter(one -> !inFlight.contains(one.row())).toList();
    if (!waiting.isEmpty()) {
      sealed(room, waiting).forEach(one -> send(room, one));
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
  }

  /**
   * A waiting message came back from the server: its acknowledgement was lost. Call {@link #settle}
   * after the transaction.
   */
  void arrived(Room room, long row, SealedMessage message, MessageDelivery delivery) {
    inFlight.remove(row);
    stored(room, row, message, delivery.sequence(), delivery.storedAt());
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

  private List<Waiting> sealed(Room room, List<Waiting> waiting) {
    if (waiting.stream().noneMatch(one -> one.wire().isEmpty())) {
      return waiting;
    }
    var sending = epochs.forSending(room);
    var identity = device.identity();
    var sealer =
        new MessageSealer(
            EpochSender.of(sending.epoch(), identity.account(), identity.device()),
            sending.key(),
            device.signingKey(),
            random);
    return store.atomically(() -> sealAll(room, waiting, sealer));
  }

  private List<Waiting> sealAll(Room room, List<Waiting> waiting, MessageSealer sealer) {
    var end = chainEnd(room);
    var sealed = new ArrayList<Waiting>();
    for (var one : waiting) {
      if (one.wire().isEmpty()) {
        var message = sealer.seal(outgoing(one, end));
        end = new ChainEnd(end.devSeq() + 1, message.hash());
        store.outbox().sealed(one.row(), end.devSeq(), message.wire());
        sealed.add(new Waiting(one.row(), room.id(), end.devSeq(), message.wire()));
      } else {
        sealed.add(one);
      }
    }
    return sealed;
  }

  private OutgoingMessage outgoing(Waiting one, ChainEnd end) {
    var row = store.messages().at(one.row());
    var text = new String(row.content().readOnlyArray(), StandardCharsets.UTF_8);
    return new OutgoingMessage(
        row.message(), end.devSeq() + 1, end.hash(), row.at(), new MessageBody.Text(text));
  }

  /** The last of this device's messages that is sealed: waiting here, or on the server. */
  private ChainEnd chainEnd(Room room) {
    return store.outbox().of(room.id()).stream()
        .filter(one -> !one.wire().isEmpty())
        .reduce((_, last) -> last)
        .map(last -> new ChainEnd(last.devSeq(), SealedMessage.parse(last.wire()).hash()))
        .or(() -> store.senders().find(room.id(), device.identity().device()))
        .orElse(new ChainEnd(0, Hash.NONE));
  }

  private void send(Room room, Waiting one) {
    inFlight.add(one.row());
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
    if (!inFlight.remove(one.row())) {
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
      case RATE_LIMITED, STORE_UNAVAILABLE -> {} // the same bytes again, later
      default -> withdraw(room, one, Problems.of(refused)); // will be refused for ever
    }
    if (nothingInFlight(room)) {
      again(room, refused);
    }
  }

  private void again(Room room, Refused refused) {
    if (rounds.merge(room.id(), 1, Integer::sum) > MOST_ROUNDS) {
      var problem = new Outcome.Failure<ChatMessage>(Problems.of(refused));
      store.outbox().of(room.id()).forEach(one -> complete(one.row(), problem));
      return; // what waits goes out with the next connection
    }
    switch (refused.code()) {
      case EPOCH_STALE -> {
        epochs.fetchNewest(room);
        flush(room);
      }
      case RATE_LIMITED, STORE_UNAVAILABLE -> thread.later(BREATH, () -> flush(room));
      default -> flush(room); // behind a message that was withdrawn, or out of order
    }
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

  private boolean nothingInFlight(Room room) {
    return store.outbox().of(room.id()).stream().noneMatch(one -> inFlight.contains(one.row()));
  }

  private void complete(long row, Outcome<ChatMessage> outcome) {
    Optional.ofNullable(senders.remove(row)).ifPresent(sender -> sender.complete(outcome));
  }

  /** A message that is on the server, about to be told. */
  private record Settled(long row, ChatMessage message) {}
}
