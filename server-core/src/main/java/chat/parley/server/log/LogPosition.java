package chat.parley.server.log;

import chat.parley.crypto.encoding.Bytes;

/**
 * Where a conversation stands for one device.
 *
 * @param first sequence of the oldest message still stored; 0 when there is none
 * @param last sequence of the newest message; 0 when there never was one
 * @param echo trace of the device's last message; empty when it sent none
 */
public record LogPosition(long first, long last, Bytes echo) {
  /** Nothing was ever said. */
  public static final LogPosition EMPTY = new LogPosition(0, 0, Bytes.empty());
}
