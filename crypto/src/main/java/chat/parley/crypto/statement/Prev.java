package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Ascending;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import java.util.Comparator;
import java.util.List;

/** The links to the version before: none, one, or two in a repair. */
final class Prev {
  private static final int MAX = 2;

  private Prev() {}

  static List<StatementId> check(List<StatementId> prev, boolean first) {
    if (first != prev.isEmpty() || prev.size() > MAX) {
      throw new IllegalArgumentException("only a chain's first statement has none before it");
    }
    return Ascending.require(prev, Comparator.naturalOrder());
  }

  static List<StatementId> read(CanonicalReader reader) {
    return reader.list(MAX, StatementId::read);
  }

  static void write(CanonicalWriter writer, List<StatementId> prev) {
    writer.list(prev, (target, id) -> target.fixed(id.value()));
  }
}
