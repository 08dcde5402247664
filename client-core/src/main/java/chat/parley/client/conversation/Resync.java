package chat.parley.client.conversation;

import chat.parley.client.account.Device;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.SenderRows.ChainEnd;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.message.MessageTrace;
import java.util.Optional;

/**
 * Goes on with a server whose store came back from a backup. What this device holds stays; the
 * sequences of the lost time are given anew, so every message is looked for again from the first
 * one on, and what this device said and the server lost goes out again under the same ids and
 * numbers.
 *
 * @see "docs/encryption.md, 3, Restore from a backup"
 */
final class Resync {
  private final ClientStore store;
  private final Rooms rooms;
  private final Device device;
  private final OwnChain own;

  Resync(ClientStore store, Rooms rooms, Device device, OwnChain own) {
    this.store = store;
    this.rooms = rooms;
    this.device = device;
    this.own = own;
  }

  /**
   * Starts a conversation over.
   *
   * @param echo the last message the server still has of this device; empty when it has none
   */
  void begin(Room room, Optional<MessageTrace> echo) {
    var last =
        echo.map(trace -> new ChainEnd(trace.header().devSeq(), trace.hash()))
            .orElse(new ChainEnd(0, Hash.NONE));
    store.atomically(
        () -> {
          sendAgain(room, own.accepted(room).devSeq() - last.devSeq());
          store.senders().save(room.id(), device.identity().device(), last);
          store.senders().forgetProgress(room.id());
          store.messages().detachAbove(room.id(), 0);
          rooms.save(room, room.row().withCursor(0).withDeliveredTo(0));
          return room;
        });
    room.restart();
  }

  /** The newest of this device's messages go before what waits already. */
  private void sendAgain(Room room, long lost) {
    var mine = device.identity().device();
    store.outbox().of(room.id()).forEach(one -> store.outbox().sealed(one.row(), 0, Bytes.empty()));
    store
        .messages()
        .newestOf(room.id(), mine, Math.max(0, lost))
        .forEach(row -> store.outbox().add(row, room.id()));
  }
}
