package chat.parley.crypto.encoding;

import java.util.Comparator;
import java.util.List;

/** Lists whose order carries no meaning: always sorted, so that there is one encoding. */
public final class Ascending {
  private Ascending() {}

  /**
   * An immutable copy of {@code items}, which must be strictly ascending.
   *
   * @throws IllegalArgumentException when out of order or when two items compare as equal
   */
  public static <T> List<T> require(List<T> items, Comparator<? super T> order) {
    for (var i = 1; i < items.size(); i++) {
      if (order.compare(items.get(i - 1), items.get(i)) >= 0) {
        throw new IllegalArgumentException("a list is out of order or names something twice");
      }
    }
    return List.copyOf(items);
  }
}
