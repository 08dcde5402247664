package chat.parley.server.log;

import java.nio.ByteBuffer;

/**
 * Consecutive index entries in one blob, big-endian: {@code (u64 row | u64 device | u64 devSeq)*}.
 *
 * @param octets a multiple of {@link #WIDTH} bytes; not changed
 */
@SuppressWarnings("ArrayRecordComponent") // lives only between a row and its entries
record PackedEntries(byte[] octets) {
  /** The most entries in one blob. */
  static final int MAX = 256;

  static final int WIDTH = 3 * Long.BYTES;

  /** Packs {@code count} entries of {@code tail} from {@code sequence} on. */
  static PackedEntries of(Tail tail, long sequence, int count) {
    var buffer = ByteBuffer.allocate(count * WIDTH);
    for (var i = 0; i < count; i++) {
      var entry = tail.at(sequence + i);
      buffer.putLong(entry.row()).putLong(entry.device()).putLong(entry.devSeq());
    }
    return new PackedEntries(buffer.array());
  }

  int size() {
    return octets.length / WIDTH;
  }

  IndexEntry at(int index) {
    var buffer = ByteBuffer.wrap(octets, index * WIDTH, WIDTH);
    return new IndexEntry(buffer.getLong(), buffer.getLong(), buffer.getLong());
  }
}
