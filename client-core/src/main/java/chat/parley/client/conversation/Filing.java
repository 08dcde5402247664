package chat.parley.client.conversation;

import chat.parley.client.store.ClientStore;
import chat.parley.client.store.SenderRows.ChainEnd;
import chat.parley.crypto.message.SealedMessage;
import java.time.Instant;

/** Puts a message of this device in its place, once the server has given it one. */
final class Filing {
  private final ClientStore store;
  private final Rooms rooms;
  private final Epochs epochs;

  Filing(ClientStore store, Rooms rooms, Epochs epochs) {
    this.store = store;
    this.rooms = rooms;
    this.epochs = epochs;
  }

  /** Within one transaction: its place, the end of this device's chain, and the cursor. */
  void file(Room room, long row, SealedMessage message, long sequence, Instant storedAt) {
    var header = message.header();
    store.messages().stored(row, sequence, storedAt, header.epochNumber());
    store.outbox().remove(row);
    store.senders().save(room.id(), header.device(), new ChainEnd(header.devSeq(), message.hash()));
    room.reached(sequence);
    epochs.count(room, header.epochNumber());
    var cursor = room.row().cursor();
    var next = sequence == cursor + 1 ? sequence : cursor;
    rooms.save(room, room.row().withCursor(next).withLastAt(storedAt));
  }
}
