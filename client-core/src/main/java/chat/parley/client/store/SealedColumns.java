package chat.parley.client.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.sealing.store.ColumnPlace;
import chat.parley.sealing.store.LocalStoreKey;
import java.security.SecureRandom;

/** Seals values under the device's store key, each bound to its table, column and row. */
final class SealedColumns implements AutoCloseable {
  private final LocalStoreKey key;
  private final SecureRandom random;

  /**
   * @param key copied, stays the caller's to wipe
   */
  SealedColumns(byte[] key, SecureRandom random) {
    this.key = LocalStoreKey.fromBytes(key);
    this.random = random;
  }

  /** A column that is sealed. */
  record Column(String table, String name) {
    private ColumnPlace in(Bytes row) {
      return new ColumnPlace(table, name, row);
    }
  }

  byte[] seal(Column column, Bytes row, Bytes value) {
    return sealSecret(column, row, value.readOnlyArray());
  }

  Bytes open(Column column, Bytes row, byte[] sealed) {
    return Bytes.wrap(openSecret(column, row, sealed));
  }

  /** The value stays the caller's to wipe. */
  byte[] sealSecret(Column column, Bytes row, byte[] value) {
    return key.seal(column.in(row), value, random).toArray();
  }

  /** The result is the caller's to wipe. */
  byte[] openSecret(Column column, Bytes row, byte[] sealed) {
    return key.open(column.in(row), Bytes.wrap(sealed));
  }

  @Override
  public void close() {
    key.close();
  }
}
