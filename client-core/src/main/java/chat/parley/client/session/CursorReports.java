package chat.parley.client.session;

import chat.parley.client.connection.Uplink;
import chat.parley.client.conversation.Room;
import chat.parley.client.conversation.Rooms;
import chat.parley.client.thread.ClientThread;
import chat.parley.protocol.AdvanceCursor;
import chat.parley.protocol.Done;
import java.time.Duration;

/**
 * Tells the server how far this device has stored each conversation, at most every 200 ms. Thread:
 * the client's.
 *
 * @see "docs/encryption.md, 5, Sequence"
 */
final class CursorReports {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Uplink uplink;
  private final Rooms rooms;
  private final ClientThread thread;
  private boolean due;

  CursorReports(Uplink uplink, Rooms rooms, ClientThread thread) {
    this.uplink = uplink;
    this.rooms = rooms;
    this.thread = thread;
  }

  /** Some cursor may have moved. */
  void soon() {
    if (!due && uplink.current().isPresent()) {
      due = true;
      thread.later(PAUSE, this::now);
    }
  }

  void disconnected() {
    due = false;
  }

  /** Tells what has not been told, before the pause is over or there is no later. */
  void now() {
    due = false;
    if (uplink.current().isPresent()) {
      rooms.all().stream()
          .filter(room -> room.row().acknowledged() < room.row().cursor())
          .forEach(this::report);
    }
  }

  private void report(Room room) {
    var cursor = room.row().cursor();
    uplink
        .ask(id -> new AdvanceCursor(id, room.id(), cursor))
        .thenAccept(
            reply -> {
              if (reply instanceof Done) {
                thread.execute(() -> reported(room, cursor));
              }
            });
  }

  private void reported(Room room, long cursor) {
    rooms.save(room, room.row().withAcknowledged(Math.max(cursor, room.row().acknowledged())));
  }
}
