package chat.parley.client.conversation;

import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.account.Device;
import chat.parley.client.people.People;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.SenderRows.Progress;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * How far the other members' devices have stored a conversation: delivered is what all of them
 * have. Thread: the client's.
 *
 * @see "docs/encryption.md, 5, States"
 */
public final class Deliveries {
  private final ClientStore store;
  private final People people;
  private final Rooms rooms;
  private final Device device;
  private final Consumer<ClientEvent> events;

  /** The delivery marks of this device's rooms. */
  public Deliveries(
      ClientStore store, People people, Rooms rooms, Device device, Consumer<ClientEvent> events) {
    this.store = store;
    this.people = people;
    this.rooms = rooms;
    this.device = device;
    this.events = events;
  }

  /** Devices have stored a conversation up to these sequences. */
  public void advanced(Room room, List<Progress> progress) {
    store.atomically(
        () -> {
          progress.forEach(one -> store.senders().progress(room.id(), one));
          return progress;
        });
    everywhere(room).ifPresent(sequence -> mark(room, sequence));
  }

  private void mark(Room room, long sequence) {
    var before = room.row().deliveredTo();
    if (sequence <= before) {
      return;
    }
    rooms.save(room, room.row().withDeliveredTo(sequence));
    var self = device.identity().account();
    for (var message : store.messages().ownBetween(room.id(), self, before, sequence)) {
      events.accept(
          new ClientEvent.MessageStateChanged(
              room.id(), message.message(), ChatMessage.State.DELIVERED));
    }
  }

  /** The lowest sequence over every listed device of every other member; dormant ones aside. */
  private OptionalLong everywhere(Room room) {
    var reached = new HashMap<DeviceId, Long>();
    store.senders().progress(room.id()).forEach(one -> reached.put(one.device(), one.sequence()));
    return room.others(device.identity().account()).stream()
        .flatMap(account -> people.find(account).stream())
        .flatMapToLong(person -> lowest(person.account(), reached))
        .min();
  }

  private LongStream lowest(AccountId account, Map<DeviceId, Long> reached) {
    return people.find(account).orElseThrow().newestList().devices().stream()
        .filter(listed -> people.deviceKem(account, listed.deviceId()).isPresent())
        .mapToLong(listed -> Optional.ofNullable(reached.get(listed.deviceId())).orElse(0L));
  }
}
