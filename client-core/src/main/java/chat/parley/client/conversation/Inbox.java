package chat.parley.client.conversation;

import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.account.Device;
import chat.parley.client.connection.Uplink;
import chat.parley.client.people.People;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.MessageRows.MessageRow;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.protocol.FetchMessages;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.MessagePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages in, each conversation in the order of its sequences, a batch in one transaction.
 *
 * <p>Thread: the client's; fetching what is missing waits for the server.
 *
 * @see "docs/encryption.md, 5"
 */
public final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final ClientStore store;
  private final Uplink uplink;
  private final Rooms rooms;
  private final Epochs epochs;
  private final Device device;
  private final Outbox outbox;
  private final SenderChains chains;
  private final MessageReader reader;
  private final MessageViews views;
  private final Consumer<ClientEvent> events;

  /** The inbox of this device. */
  public Inbox(
      ClientStore store,
      Uplink uplink,
      People people,
      Rooms rooms,
      Epochs epochs,
      Device device,
      Outbox outbox,
      Consumer<ClientEvent> events) {
    this.store = store;
    this.uplink = uplink;
    this.rooms = rooms;
    this.epochs = epochs;
    this.device = device;
    this.outbox = outbox;
    this.chains = new SenderChains(store);
    this.reader = new MessageReader(epochs, people);
    this.views = new MessageViews(people, device.identity().account());
    this.events = events;
  }

  /** A message was pushed; what is missing before it is fetched first. */
  public void deliver(Room room, MessageDelivery delivery) {
    room.reached(delivery.sequence());
    if (delivery.sequence() > room.row().cursor() + 1) {
      while (fetchPage(room)) {
        // a page at a time until nothing newer is left
      }
    } else {
      take(room, List.of(delivery));
    }
  }

  /**
   * Fetches and takes the next page above the cursor.
   *
   * @return whether there may be more
   */
  public boolean fetchPage(Room room) {
    var page =
        uplink.call(
            MessagePage.class,
            id -> new FetchMessages(id, room.id(), room.row().cursor(), FrameLimits.PAGE.amount()));
    take(room, page.messages());
    return page.more() && !page.messages().isEmpty();
  }

  /** Opens messages of the past without storing them. */
  public List<ChatMessage> peek(Room room, List<MessageDelivery> deliveries) {
    ensureEpochs(room, deliveries);
    return deliveries.stream()
        .flatMap(
            delivery ->
                parsed(delivery).stream()
                    .map(message -> row(room, delivery, message, reader.read(message))))
        .map(row -> views.view(room, row))
        .toList();
  }

  /** Says that every message up to here is stored or was looked for. */
  void advanceOver(Room room) {
    var cursor = room.row().cursor();
    while (store.messages().holds(room.id(), cursor + 1)) {
      cursor++;
    }
    if (cursor > room.row().cursor()) {
      rooms.save(room, room.row().withCursor(cursor));
    }
  }

  private void take(Room room, List<MessageDelivery> deliveries) {
    var news = new ArrayList<ClientEvent>();
    ensureEpochs(room, deliveries);
    store.atomically(
        () -> {
          deliveries.forEach(delivery -> takeOne(room, delivery, news));
          advanceOver(room);
          return news;
        });
    outbox.settle();
    news.forEach(events);
  }

  /** Before the transaction begins: no network inside it. */
  private void ensureEpochs(Room room, List<MessageDelivery> deliveries) {
    deliveries.stream()
        .flatMap(delivery -> parsed(delivery).stream())
        .map(message -> message.header().epoch())
        .distinct()
        .forEach(epoch -> epochs.ensure(room, epoch));
  }

  private void takeOne(Room room, MessageDelivery delivery, List<ClientEvent> news) {
    var sequence = delivery.sequence();
    if (sequence <= room.row().cursor()) {
      return; // seen before
    }
    chains.arrived(room, sequence, news);
    room.reached(sequence);
    parsed(delivery).ifPresent(message -> store(room, delivery, message, news));
    rooms.save(room, room.row().withCursor(sequence).withLastAt(delivery.storedAt()));
  }

  private void store(
      Room room, MessageDelivery delivery, SealedMessage message, List<ClientEvent> news) {
    var header = message.header();
    var seen = store.messages().find(room.id(), header.device(), header.messageId());
    if (seen.filter(row -> row.sequence() > 0).isPresent()) {
      return;
    }
    var reading =
        header.epochNumber() < store.messages().epochBelow(room.id(), delivery.sequence())
            ? reader.backwards(message)
            : reader.read(message);
    if (seen.isPresent()) {
      if (reading.genuine()) {
        place(room, seen.get(), message, delivery);
      }
      return;
    }
    if (reading.genuine()) {
      chains.extend(room, delivery, message, news);
    }
    var row = row(room, delivery, message, reading);
    store.messages().add(row);
    epochs.count(room, header.epochNumber());
    tell(room, row, news);
  }

  /** It was here before the server had it, or before a restored server had it again. */
  private void place(Room room, MessageRow row, SealedMessage message, MessageDelivery delivery) {
    var header = message.header();
    if (outbox.holds(room, row.row())) {
      outbox.arrived(room, row.row(), message, delivery);
      return;
    }
    store
        .messages()
        .stored(row.row(), delivery.sequence(), delivery.storedAt(), header.epochNumber());
    chains.replace(room, message);
  }

  private static MessageRow row(
      Room room, MessageDelivery delivery, SealedMessage message, MessageReader.Reading reading) {
    var header = message.header();
    var stored = reading.stored();
    return new MessageRow(
        0,
        room.id(),
        delivery.sequence(),
        header.sender(),
        header.device(),
        header.messageId(),
        header.epochNumber(),
        delivery.storedAt(),
        stored.kind(),
        stored.content());
  }

  private void tell(Room room, MessageRow row, List<ClientEvent> news) {
    var mine = row.account().equals(device.identity().account());
    if (room.shown() || room.isQuiet(row.sequence())) {
      rooms.save(room, room.row().withReadTo(row.sequence()));
    } else if (!mine) {
      room.unread(room.unread() + 1);
    }
    if (!room.isQuiet(row.sequence())) {
      news.add(new ClientEvent.MessageReceived(views.view(room, row)));
    }
  }

  private static Optional<SealedMessage> parsed(MessageDelivery delivery) {
    try {
      return Optional.of(SealedMessage.parse(delivery.sealed()));
    } catch (IllegalArgumentException malformed) {
      LOG.warn("message {} cannot be read", delivery.sequence(), malformed);
      return Optional.empty();
    }
  }
}
