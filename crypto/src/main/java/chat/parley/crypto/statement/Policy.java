package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;

/**
 * What the members agreed to keep.
 *
 * @param retentionDays after which messages are deleted; 0 keeps them for ever
 * @param rotateHours the age at which an epoch is replaced before the next message; at least 1
 */
public record Policy(HistoryPolicy history, int retentionDays, int rotateHours) {
  /** What new conversations start with: history kept for ever, a new epoch a day. */
  public static final Policy DEFAULT = new Policy(HistoryPolicy.KEEP, 0, 24);

  public Policy {
    if (retentionDays < 0 || rotateHours < 1) {
      throw new IllegalArgumentException("not a policy");
    }
  }

  static Policy read(CanonicalReader reader) {
    return new Policy(WireEnum.read(reader, HistoryPolicy.values()), reader.u32(), reader.u32());
  }

  void write(CanonicalWriter writer) {
    writer.u8(history.code()).u32(retentionDays).u32(rotateHours);
  }
}
