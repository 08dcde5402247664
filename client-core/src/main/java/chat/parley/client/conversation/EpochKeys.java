package chat.parley.client.conversation;

import chat.parley.client.store.ClientStore;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.sealing.epoch.EpochKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Epochs and their keys as the store has them, the last used ones kept open. Thread: the client's.
 * Ownership: keys given out stay this object's to close.
 */
final class EpochKeys implements AutoCloseable {
  private static final int KEPT_OPEN = 64;

  private final ClientStore store;
  private final Map<StatementId, EpochKey> open = new LinkedHashMap<>(KEPT_OPEN, 0.75f, true);
  private final Map<StatementId, SignedStatement<Epoch>> statements =
      new LinkedHashMap<>(KEPT_OPEN, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StatementId, SignedStatement<Epoch>> last) {
          return size() > KEPT_OPEN;
        }
      };

  EpochKeys(ClientStore store) {
    this.store = store;
  }

  Optional<EpochKey> key(StatementId epoch) {
    var held = open.get(epoch);
    if (held != null) {
      return Optional.of(held);
    }
    var read = store.epochs().key(epoch).map(EpochKeys::opened);
    read.ifPresent(key -> keep(epoch, key));
    return read;
  }

  Optional<SignedStatement<Epoch>> statement(StatementId epoch) {
    var held = statements.get(epoch);
    if (held != null) {
      return Optional.of(held);
    }
    var read = store.statements().find(epoch, Epoch.class);
    read.ifPresent(statement -> statements.put(epoch, statement));
    return read;
  }

  /** Takes the key over and keeps it in the store. */
  void save(StatementId epoch, EpochKey key) {
    var octets = key.exportKey();
    try {
      store.epochs().saveKey(epoch, octets);
    } finally {
      Arrays.fill(octets, (byte) 0);
    }
    keep(epoch, key);
  }

  @Override
  public void close() {
    open.values().forEach(EpochKey::close);
    open.clear();
  }

  private void keep(StatementId epoch, EpochKey key) {
    var before = open.put(epoch, key);
    if (before != null && before != key) {
      before.close();
    }
    if (open.size() > KEPT_OPEN) {
      var eldest = open.entrySet().iterator();
      eldest.next().getValue().close();
      eldest.remove();
    }
  }

  private static EpochKey opened(byte[] octets) {
    try {
      return EpochKey.fromBytes(octets);
    } finally {
      Arrays.fill(octets, (byte) 0);
    }
  }
}
