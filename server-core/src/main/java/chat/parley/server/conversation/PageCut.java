package chat.parley.server.conversation;

import chat.parley.protocol.FrameLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The part of a list that fits into one frame and one page.
 *
 * @param items at least one, when there is one
 * @param more whether the list goes on
 */
record PageCut<T>(List<T> items, boolean more) {
  /** Leaves room for what stands around the items in a frame. */
  private static final int MAX_BYTES = FrameLimits.FRAME.amount() - (64 << 10);

  /** The first items of {@code all}: at most {@code limit}, and no more than a frame holds. */
  static <T> PageCut<T> of(List<T> all, int limit, ToIntFunction<T> size) {
    var items = new ArrayList<T>();
    var bytes = 0;
    for (var item : all) {
      bytes += size.applyAsInt(item);
      if (items.size() == limit || (bytes > MAX_BYTES && !items.isEmpty())) {
        break;
      }
      items.add(item);
    }
    return new PageCut<>(items, items.size() < all.size());
  }

  /** A limit as asked for, brought into its range. */
  static int limit(int asked) {
    return Math.clamp(asked, 1, FrameLimits.PAGE.amount());
  }
}
