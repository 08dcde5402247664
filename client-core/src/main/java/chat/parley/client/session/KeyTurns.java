package chat.parley.client.session;

import chat.parley.client.conversation.Room;
import chat.parley.crypto.epoch.TieBreak;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.statement.EpochReason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Whose turn it is to make a conversation's next key; makes it when it is this device's. Thread:
 * the client's.
 *
 * @see "docs/encryption.md, 4"
 */
final class KeyTurns {
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

  private final Workspace workspace;
  private final Clock clock;

  KeyTurns(Workspace workspace, Clock clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /**
   * A person here opened the conversation with {@code other}. The winner of the tie makes the first
   * key; while it is away the other one does.
   */
  void opened(Room room, CanonicalName other) {
    if (workspace.epochs().current(room).isPresent()) {
      return;
    }
    var self = workspace.device().identity().name();
    var otherLeads = TieBreak.first(self, other).equals(other);
    if (!otherLeads || !workspace.friends().isOnline(other)) {
      workspace.maker().renew(room, EpochReason.MEMBERS);
    }
  }

  /** Somebody opened a conversation with this account: the winner of the tie makes its key. */
  void begun(Room room) {
    if (workspace.epochs().current(room).isEmpty() && leads(room, room.accounts())) {
      workspace.maker().renew(room, EpochReason.MEMBERS);
    }
  }

  /** Somebody came to look: once all are there, the one whose name is highest makes a fresh key. */
  void joined(Room room) {
    if (room.present().size() == room.accounts().size()
        && room.shown()
        && leads(room, List.copyOf(room.present()))
        && isWorn(room)) {
      workspace.maker().renew(room, EpochReason.PRESENT);
    }
  }

  private boolean isWorn(Room room) {
    var current = workspace.epochs().current(room);
    if (current.isEmpty()) {
      return true;
    }
    var age = Duration.between(current.get().createdAt(), clock.instant());
    var carried = workspace.epochs().carried(room) > 0;
    return age.compareTo(AT_MOST_EVERY) > 0 && (carried || age.compareTo(FRESH) > 0);
  }

  private boolean leads(Room room, List<AccountId> accounts) {
    var identity = workspace.device().identity();
    return accounts.contains(identity.account())
        && accounts.stream()
            .filter(account -> !account.equals(identity.account()))
            .map(workspace.people()::nameOf)
            .allMatch(other -> TieBreak.first(identity.name(), other).equals(identity.name()))
        && workspace.blocked(room).isEmpty();
  }
}
