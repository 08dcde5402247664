package chat.parley.client.conversation;

import chat.parley.client.ClientEvent;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.SenderRows.ChainEnd;
import chat.parley.crypto.message.MessageHeader;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.protocol.MessageDelivery;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what the server left out: it numbers messages without a gap, and each device numbers
 * and links its own.
 *
 * @see "docs/encryption.md, 5, Gaps"
 */
final class SenderChains {
  private final ClientStore store;

  SenderChains(ClientStore store) {
    this.store = store;
  }

  /** A message came with this sequence, on top of the cursor. */
  void arrived(Room room, long sequence, List<ClientEvent> news) {
    var cursor = room.row().cursor();
    if (sequence > cursor + 1 && !isHeldBetween(room, cursor, sequence)) {
      noteGap(room, cursor, sequence, news);
    }
  }

  /** Its sender signed this one, and it was not here yet. */
  void extend(Room room, MessageDelivery delivery, SealedMessage message, List<ClientEvent> news) {
    var header = message.header();
    var last = store.senders().find(room.id(), header.device());
    if (!continues(last, header, room)) {
      noteGap(room, delivery.sequence() - 1, delivery.sequence(), news);
    }
    if (last.isEmpty() || last.get().devSeq() < header.devSeq()) {
      save(room, message);
    }
  }

  /** A message that is here was sealed again, after a restore: the next one links to this form. */
  void replace(Room room, SealedMessage message) {
    var header = message.header();
    store
        .senders()
        .find(room.id(), header.device())
        .filter(end -> end.devSeq() == header.devSeq())
        .ifPresent(_ -> save(room, message));
  }

  private void save(Room room, SealedMessage message) {
    var header = message.header();
    store.senders().save(room.id(), header.device(), new ChainEnd(header.devSeq(), message.hash()));
  }

  private static boolean continues(Optional<ChainEnd> last, MessageHeader header, Room room) {
    return last.map(
            end -> header.devSeq() == end.devSeq() + 1 && header.previous().equals(end.hash()))
        .orElse(header.devSeq() == 1 || room.isTrimmed());
  }

  private boolean isHeldBetween(Room room, long cursor, long sequence) {
    for (var between = cursor + 1; between < sequence; between++) {
      if (!store.messages().holds(room.id(), between)) {
        return false;
      }
    }
    return true;
  }

  /** What expired before this device joined is no gap. */
  private static void noteGap(Room room, long after, long before, List<ClientEvent> news) {
    if (after == 0) {
      room.trimmed();
    } else {
      news.add(new ClientEvent.MessagesMissing(room.id(), after, before));
    }
  }
}
