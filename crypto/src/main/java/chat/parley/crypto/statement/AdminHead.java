package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;

/**
 * The newest admin notice an epoch's creator knew about an account.
 *
 * @param seq 0 when there is none
 * @param id {@link StatementId#NONE} when there is none
 */
public record AdminHead(long seq, StatementId id) {
  /** No notice. */
  public static final AdminHead NONE = new AdminHead(0, StatementId.NONE);

  public AdminHead {
    if ((seq == 0) != id.equals(StatementId.NONE)) {
      throw new IllegalArgumentException("no notice is all zeros");
    }
  }

  static AdminHead read(CanonicalReader reader) {
    return new AdminHead(reader.u64(), StatementId.read(reader));
  }

  void write(CanonicalWriter writer) {
    writer.u64(seq).fixed(id.value());
  }
}
