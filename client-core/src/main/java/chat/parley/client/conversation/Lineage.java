package chat.parley.client.conversation;

import chat.parley.client.store.EpochRows.EpochRow;
import chat.parley.client.store.EpochRows.Standing;
import chat.parley.crypto.statement.StatementId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the epochs of one conversation stand. The head is the newest, valid or not; the current one
 * is the newest valid, and the only one to send in. Thread: the client's.
 */
final class Lineage {
  private @Nullable EpochRow head;
  private @Nullable EpochRow current;
  private final Set<StatementId> rivals = new HashSet<>();
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

  /** Whether an epoch that names these as the ones before it comes right after the head. */
  boolean isContinuedBy(List<StatementId> prev) {
    return head == null || prev.contains(head.id()) || prev.stream().anyMatch(rivals::contains);
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
    if (head == null || row.n() > head.n()) {
      rivals.clear();
      head = row;
    } else if (row.n() == head.n() && !row.id().equals(head.id())) {
      settle(head, row);
    }
    var newer = current == null || row.n() >= current.n();
    if (row.standing() == Standing.VALID && newer) {
      current = row;
      carried = 0;
      return true;
    }
    return false;
  }

  /** Both stay known: whoever has not seen the winner yet goes on behind the loser. */
  private void settle(EpochRow held, EpochRow other) {
    var wins = other.standing() != Standing.LOST;
    rivals.add((wins ? held : other).id());
    if (wins) {
      head = other;
    }
  }
}
