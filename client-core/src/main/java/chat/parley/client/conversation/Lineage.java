package chat.parley.client.conversation;

import chat.parley.client.store.EpochRows.EpochRow;
import chat.parley.client.store.EpochRows.Standing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the epochs of one conversation stand. The head is the newest, valid or not; the current one
 * is the newest valid, and the only one to send in. Thread: the client's.
 */
final class Lineage {
  private @Nullable EpochRow head;
  private @Nullable EpochRow current;
  private int carried;

  /**
   * @param rows rising
   */
  Lineage(List<EpochRow> rows) {
    rows.forEach(this::take);
  }

  Optional<EpochRow> head() {
    return Optional.ofNullable(head);
  }

  Optional<EpochRow> current() {
    return Optional.ofNullable(current);
  }

  /** How many messages the current epoch has carried. */
  int carried() {
    return carried;
  }

  /** Starts counting from here. */
  void carried(int messages) {
    carried = messages;
  }

  /** A message was stored in epoch {@code n}. */
  void count(long n) {
    if (current != null && current.n() == n) {
      carried++;
    }
  }

  /**
   * Adds an epoch.
   *
   * @return whether it is the current one now
   */
  boolean take(EpochRow row) {
    if (head == null || row.n() >= head.n() && row.standing() != Standing.LOST) {
      head = row;
    }
    var newer = current == null || row.n() >= current.n();
    if (row.standing() == Standing.VALID && newer) {
      current = row;
      carried = 0;
      return true;
    }
    return false;
  }
}
