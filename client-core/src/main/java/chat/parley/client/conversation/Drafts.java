package chat.parley.client.conversation;

import chat.parley.client.account.Device;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.MessageRows.MessageRow;
import chat.parley.client.store.OutboxRows.Waiting;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.MessageId;
import chat.parley.sealing.message.MessageBody;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** What this device has written and the server has not: durable, in the order it was written. */
final class Drafts {
  /** Stands for the epoch of what was never on a server. */
  private static final long UNSENT = -1;

  private final ClientStore store;
  private final Device device;
  private final Clock clock;
  private final SecureRandom random;

  Drafts(ClientStore store, Device device, Clock clock, SecureRandom random) {
    this.store = store;
    this.device = device;
    this.clock = clock;
    this.random = random;
  }

  /** Oldest first. */
  List<Waiting> of(Room room) {
    return store.outbox().of(room.id());
  }

  boolean holds(Room room, long row) {
    return of(room).stream().anyMatch(one -> one.row() == row);
  }

  /** Conversations in which something waits. */
  List<ConversationId> conversations() {
    return store.outbox().conversations();
  }

  /**
   * Keeps a text under a new id.
   *
   * @return its row
   */
  long add(Room room, String text) {
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
            UNSENT,
            now,
            stored.kind(),
            stored.content());
    return store.atomically(
        () -> {
          var added = store.messages().add(message);
          store.outbox().add(added, room.id());
          return added;
        });
  }

  /** Takes one back. What a server had once, before it was restored, stays readable here. */
  void remove(long row) {
    store.atomically(
        () -> {
          store.outbox().remove(row);
          if (store.messages().at(row).epoch() == UNSENT) {
            store.messages().remove(row);
          }
          return row;
        });
  }

  /** From this one on all are sealed again, in a newer epoch or on another predecessor. */
  void unseal(Room room, Waiting from) {
    store.atomically(
        () -> {
          of(room).stream()
              .filter(one -> one.row() >= from.row())
              .forEach(one -> store.outbox().sealed(one.row(), 0, Bytes.empty()));
          return from;
        });
  }

  /**
   * What this folder wrote when it was another device may be on the server already: it becomes this
   * device's own only when everything there has been fetched and it was not among it.
   */
  boolean isOwn(Room room, Waiting one) {
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
}
