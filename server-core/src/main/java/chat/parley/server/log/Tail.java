package chat.parley.server.log;

import java.util.Arrays;

/**
 * The newest messages of one conversation, those the index on disk does not know yet: where each
 * lies and who sent it. Written by the writer's thread; others see the durable part only.
 */
final class Tail {
  private static final int WIDTH = 3;
  private static final int ROW = 0;
  private static final int DEVICE = 1;
  private static final int DEV_SEQ = 2;

  private final long first;
  // Volatile, so that whoever sees a grown array sees what was copied into it.
  private volatile long[] entries = new long[0];
  private int size;
  private volatile int visible;

  /**
   * @param first sequence the first entry will have
   */
  Tail(long first) {
    this.first = first;
  }

  /** Thread: the writer's. */
  void append(IndexEntry entry) {
    var target = entries;
    if (target.length == size * WIDTH) {
      target = Arrays.copyOf(target, Math.max(4 * WIDTH, target.length * 2));
      entries = target;
    }
    target[size * WIDTH + ROW] = entry.row();
    target[size * WIDTH + DEVICE] = entry.device();
    target[size * WIDTH + DEV_SEQ] = entry.devSeq();
    size++;
  }

  /** Shows everybody what was appended: it is durable. Thread: the writer's. */
  void publish() {
    visible = size;
  }

  /** How many there are, durable or not. Thread: the writer's. */
  int size() {
    return size;
  }

  /** Sequence of the first entry, also when there is none yet. */
  long first() {
    return first;
  }

  /** Sequence of the last entry, durable or not; one below {@link #first} when there is none. */
  long last() {
    return first + size - 1;
  }

  /** Sequence of the last durable entry. */
  long lastVisible() {
    return first + visible - 1;
  }

  /** The entry with this sequence, which must be between first and last. */
  IndexEntry at(long sequence) {
    return entry(entries, (int) (sequence - first));
  }

  /** Row of the device's newest durable message here; 0 when there is none. */
  long newestRowOf(long device) {
    var count = visible;
    var source = entries;
    for (var i = count - 1; i >= 0; i--) {
      if (source[i * WIDTH + DEVICE] == device) {
        return source[i * WIDTH + ROW];
      }
    }
    return 0;
  }

  /** Row of the device's durable message with this number; 0 when it is not here. */
  long rowOf(long device, long devSeq) {
    var count = visible;
    var source = entries;
    for (var i = count - 1; i >= 0; i--) {
      if (source[i * WIDTH + DEVICE] == device && source[i * WIDTH + DEV_SEQ] == devSeq) {
        return source[i * WIDTH + ROW];
      }
    }
    return 0;
  }

  private static IndexEntry entry(long[] source, int index) {
    return new IndexEntry(
        source[index * WIDTH + ROW],
        source[index * WIDTH + DEVICE],
        source[index * WIDTH + DEV_SEQ]);
  }
}
