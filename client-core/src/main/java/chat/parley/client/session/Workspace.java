package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.Conversation;
import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.client.account.Device;
import chat.parley.client.connection.Uplink;
import chat.parley.client.conversation.CatchUp;
import chat.parley.client.conversation.Deliveries;
import chat.parley.client.conversation.EpochMaker;
import chat.parley.client.conversation.Epochs;
import chat.parley.client.conversation.Inbox;
import chat.parley.client.conversation.Outbox;
import chat.parley.client.conversation.Room;
import chat.parley.client.conversation.Rooms;
import chat.parley.client.people.People;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everything one signed-in device works with. Thread: the client's. Ownership: closing it wipes the
 * keys it holds open; the store stays its owner's.
 */
final class Workspace implements AutoCloseable {
  private final Uplink uplink;
  private final Device device;
  private final People people;
  private final Rooms rooms;
  private final Epochs epochs;
  private final EpochMaker maker;
  private final Outbox outbox;
  private final Inbox inbox;
  private final Deliveries deliveries;
  private final CatchUp catchUp;
  private final FriendBook friends;
  private final CursorReports cursors;

  Workspace(
      ClientStore store,
      Uplink uplink,
      ClientThread thread,
      Clock clock,
      SecureRandom random,
      Device device,
      Consumer<ClientEvent> events) {
    this.uplink = uplink;
    this.device = device;
    this.people = new People(store, uplink, device.identity(), clock, events);
    this.rooms = new Rooms(store, uplink, people, device);
    this.epochs = new Epochs(store, uplink, people, device, events);
    this.maker = new EpochMaker(uplink, people, epochs, device, clock, random);
    this.outbox =
        new Outbox(
            store, uplink, people, rooms, epochs, maker, device, clock, random, thread, events);
    this.inbox = new Inbox(store, uplink, people, rooms, epochs, device, outbox, events);
    this.deliveries = new Deliveries(store, people, rooms, device, events);
    this.catchUp =
        new CatchUp(
            store,
            uplink,
            people,
            rooms,
            epochs,
            inbox,
            outbox,
            deliveries,
            device,
            thread,
            events);
    this.friends = new FriendBook(uplink, people, store.settings(), events);
    this.cursors = new CursorReports(uplink, rooms, thread);
  }

  Device device() {
    return device;
  }

  People people() {
    return people;
  }

  Rooms rooms() {
    return rooms;
  }

  Epochs epochs() {
    return epochs;
  }

  EpochMaker maker() {
    return maker;
  }

  Outbox outbox() {
    return outbox;
  }

  Inbox inbox() {
    return inbox;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  CatchUp catchUp() {
    return catchUp;
  }

  FriendBook friends() {
    return friends;
  }

  CursorReports cursors() {
    return cursors;
  }

  boolean isConnected() {
    return uplink.current().isPresent();
  }

  /** The connection is gone: nobody is known to be there any more. */
  void disconnected() {
    outbox.disconnected();
    cursors.disconnected();
    rooms.all().forEach(room -> room.present(Set.of()));
  }

  /** A room as a list shows it. */
  Conversation view(Room room) {
    var self = device.identity().account();
    return new Conversation(
        room.id(),
        names(room.others(self)),
        names(room.others(self).stream().filter(room.present()::contains).toList()),
        room.unread(),
        room.row().lastAt(),
        blocked(room));
  }

  /** All rooms, the last active first. */
  List<Conversation> views() {
    return rooms.all().stream()
        .map(this::view)
        .sorted(
            Comparator.comparing((Conversation one) -> one.lastAt().orElse(Instant.EPOCH))
                .reversed()
                .thenComparing(Conversation::id))
        .toList();
  }

  /** Why nothing can be sent to somebody in a room. */
  Optional<Problem> blocked(Room room) {
    return room.accounts().stream()
        .flatMap(account -> people.blocked(account).stream())
        .findFirst();
  }

  /**
   * @throws ProblemException when nothing can be sent to somebody in a room
   */
  void requireTrusted(Room room) {
    blocked(room)
        .ifPresent(
            problem -> {
              throw new ProblemException(problem);
            });
  }

  /**
   * A room that has to be there.
   *
   * @throws ProblemException when it is not
   */
  Room room(ConversationId id) {
    return rooms
        .find(id)
        .orElseThrow(
            () -> new ProblemException(Kind.UNKNOWN_CONVERSATION, "No such conversation."));
  }

  @Override
  public void close() {
    epochs.close();
  }

  private List<CanonicalName> names(List<AccountId> accounts) {
    return accounts.stream().map(people::nameOf).sorted().toList();
  }
}
