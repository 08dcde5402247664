package chat.parley.client.conversation;

import chat.parley.client.ClientEvent;
import chat.parley.client.connection.ConnectionLostException;
import chat.parley.client.connection.Uplink;
import chat.parley.client.thread.ClientThread;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * Fetches what was said while this device was away, a page at a time, so that commands get their
 * turn in between; then sends what waits.
 *
 * <p>Thread: the client's.
 */
final class Backlog {
  private final Uplink uplink;
  private final Rooms rooms;
  private final Inbox inbox;
  private final Outbox outbox;
  private final ClientThread thread;
  private final Consumer<ClientEvent> events;

  Backlog(
      Uplink uplink,
      Rooms rooms,
      Inbox inbox,
      Outbox outbox,
      ClientThread thread,
      Consumer<ClientEvent> events) {
    this.uplink = uplink;
    this.rooms = rooms;
    this.inbox = inbox;
    this.outbox = outbox;
    this.thread = thread;
    this.events = events;
  }

  /** Goes through all conversations that have something new. */
  void fetch() {
    var queue = new ArrayDeque<Room>();
    var total = 0L;
    for (var room : rooms.all()) {
      if (room.lastSequence() > room.row().cursor()) {
        queue.add(room);
        total += room.lastSequence() - room.row().cursor();
      }
    }
    next(queue, 0, total);
  }

  private void next(ArrayDeque<Room> queue, long done, long total) {
    if (uplink.current().isEmpty()) {
      return; // the next connection begins again
    }
    var room = queue.peek();
    if (room == null) {
      finish(total);
      return;
    }
    try {
      var before = room.row().cursor();
      if (!inbox.fetchPage(room)) {
        queue.remove();
      }
      var reached = Math.min(total, done + room.row().cursor() - before);
      if (reached < total) {
        events.accept(new ClientEvent.CatchUp(reached, total));
      }
      thread.execute(() -> next(queue, reached, total));
    } catch (ConnectionLostException _) {
      // the next connection begins again
    }
  }

  private void finish(long total) {
    if (total > 0) {
      events.accept(new ClientEvent.CatchUp(total, total));
    }
    outbox.waiting().forEach(id -> rooms.find(id).ifPresent(outbox::resume));
  }
}
