package chat.parley.client.conversation;

import chat.parley.client.people.People;
import chat.parley.crypto.epoch.RecipientRule;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochReason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why the current epoch must not be sent in any more.
 *
 * @see "docs/encryption.md, 4, Reasons"
 */
final class EpochNeed {
  private static final int MOST_MESSAGES = 1000;

  private final People people;
  private final Epochs epochs;
  private final Clock clock;

  EpochNeed(People people, Epochs epochs, Clock clock) {
    this.people = people;
    this.epochs = epochs;
    this.clock = clock;
  }

  /** The reason for the next epoch before anything is sent; empty when the current one will do. */
  Optional<EpochReason> before(Room room, Lineage lineage) {
    var current = lineage.current();
    if (current.isEmpty()) {
      return Optional.of(lineage.head().isEmpty() ? EpochReason.MEMBERS : EpochReason.SKIP);
    }
    if (!lineage.head().equals(current)) {
      return Optional.of(EpochReason.SKIP);
    }
    var statement = epochs.statement(current.get().id());
    if (statement.isEmpty() || epochs.key(current.get().id()).isEmpty()) {
      return Optional.of(EpochReason.DEVICES);
    }
    if (room.isRelisted(current.get().id())) {
      return Optional.of(EpochReason.RESYNC);
    }
    return moved(room, statement.get().statement()).or(() -> used(room, lineage));
  }

  private Optional<EpochReason> moved(Room room, Epoch epoch) {
    var core = epoch.core();
    if (core.conversationSeq() < room.statement().seq()) {
      return Optional.of(EpochReason.POLICY);
    }
    var newer =
        core.inputs().stream()
            .anyMatch(input -> !newestList(input.accountId()).id().equals(input.list()));
    if (newer) {
      return Optional.of(EpochReason.DEVICES);
    }
    var dormant =
        RecipientRule.recipients(room.statement(), lists(room), people, clock.instant()).dormant();
    var returned =
        core.dormant().stream()
            .anyMatch(
                device -> dormant.stream().noneMatch(d -> d.deviceId().equals(device.deviceId())));
    return returned ? Optional.of(EpochReason.RETURN) : Optional.empty();
  }

  private Optional<EpochReason> used(Room room, Lineage lineage) {
    var rotate = Duration.ofHours(room.statement().policy().rotateHours());
    var age =
        lineage
            .current()
            .map(current -> Duration.between(current.createdAt(), clock.instant()))
            .orElse(Duration.ZERO);
    if (age.compareTo(rotate) > 0) {
      return Optional.of(EpochReason.AGE);
    }
    return lineage.carried() >= MOST_MESSAGES ? Optional.of(EpochReason.COUNT) : Optional.empty();
  }

  List<DeviceList> lists(Room room) {
    return room.accounts().stream().map(this::newestList).toList();
  }

  private DeviceList newestList(AccountId account) {
    return people.find(account).orElseThrow().newestList();
  }
}
