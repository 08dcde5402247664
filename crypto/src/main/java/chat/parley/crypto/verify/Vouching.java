package chat.parley.crypto.verify;

import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.ConversationReason;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceSigned;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.Signer;
import chat.parley.crypto.statement.StatementId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which statements still count once a signer was revoked or removed: those of signers that still
 * stand, and whatever such a one has vouched for since, by a later statement that builds on it or
 * by a message in that epoch. Everything below a vouched statement counts with it. An epoch or
 * conversation made only to skip the one before vouches for nothing before it.
 *
 * <p>A statement that does not count is void and changes nothing: the next one names it as the one
 * before, with reason skip. A void epoch that is vouched for later becomes readable; nobody sends
 * in it. Whoever accepted a statement before learning of the revocation goes on as usual, and so
 * vouches.
 *
 * @param valid ids of the statements that count
 * @see "docs/encryption.md, 3, Later revoked signer"
 */
public record Vouching(Set<StatementId> valid) {
  public Vouching {
    valid = Set.copyOf(valid);
  }

  /**
   * Judges the statements of a conversation.
   *
   * @param statements verified when they arrived; the order does not matter
   * @param stands true for a device that is listed and whose account is a member, as known now
   * @param spokenIn the epochs in which a device that stands has sent a message
   */
  public static Vouching of(
      Collection<? extends DeviceSigned> statements,
      Predicate<Signer> stands,
      Set<StatementId> spokenIn) {
    var known = new HashMap<StatementId, DeviceSigned>();
    statements.forEach(statement -> known.put(statement.id(), statement));
    var open = new ArrayDeque<StatementId>(spokenIn);
    known.forEach(
        (id, statement) -> {
          if (stands.test(statement.signer())) {
            open.add(id);
          }
        });
    return new Vouching(reached(open, known));
  }

  /** True when {@code statement} counts. */
  public boolean holds(DeviceSigned statement) {
    return valid.contains(statement.id());
  }

  private static Set<StatementId> reached(
      ArrayDeque<StatementId> open, Map<StatementId, DeviceSigned> known) {
    var valid = new HashSet<StatementId>();
    while (!open.isEmpty()) {
      var id = open.remove();
      var statement = known.get(id);
      if (statement != null && valid.add(id)) {
        buildsOn(statement).forEach(open::add);
      }
    }
    return valid;
  }

  private static Stream<StatementId> buildsOn(DeviceSigned statement) {
    return switch (statement) {
      case Epoch epoch ->
          Stream.concat(
              epoch.core().reason() == EpochReason.SKIP ? Stream.of() : epoch.prev().stream(),
              Stream.of(epoch.core().conversation()));
      case Conversation conversation ->
          conversation.reason() == ConversationReason.SKIP
              ? Stream.of()
              : conversation.prev().stream();
      case DeviceKem kem -> kem.prev().stream();
    };
  }
}
