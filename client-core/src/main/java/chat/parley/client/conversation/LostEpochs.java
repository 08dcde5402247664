package chat.parley.client.conversation;

import chat.parley.client.connection.RefusedException;
import chat.parley.client.connection.Uplink;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.EpochRows.EpochRow;
import chat.parley.client.store.EpochRows.Standing;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.PublishEpoch;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a restored server back the epochs it lost, so that numbers never go back. Their wraps are
 * gone: nothing more is sealed in them. Waits for the server.
 *
 * @see "docs/encryption.md, 3, Restore from a backup"
 */
final class LostEpochs {
  private static final Logger LOG = LoggerFactory.getLogger(LostEpochs.class);

  private final ClientStore store;
  private final Uplink uplink;

  LostEpochs(ClientStore store, Uplink uplink) {
    this.store = store;
    this.uplink = uplink;
  }

  /**
   * Lists again what is above the server's newest.
   *
   * @param newest as the server has it; empty when it has none
   */
  void listAgain(Room room, Bytes newest) {
    var last = newest.isEmpty() ? -1 : number(newest);
    var lost =
        store.epochs().of(room.id()).stream()
            .filter(row -> row.n() > last && row.standing() != Standing.LOST)
            .toList();
    try {
      lost.forEach(row -> listAgain(room, row));
    } catch (RefusedException refused) {
      LOG.warn("conversation {}: an epoch is not taken back: {}", room.id(), refused.code());
    }
  }

  private static long number(Bytes newest) {
    return SignedStatement.decode(newest, Epoch.class).statement().number();
  }

  private void listAgain(Room room, EpochRow row) {
    var signed = store.statements().find(row.id(), Epoch.class).orElseThrow();
    uplink.tell(id -> new PublishEpoch(id, signed.encode(), List.of()));
    room.relisted(row.id());
  }
}
