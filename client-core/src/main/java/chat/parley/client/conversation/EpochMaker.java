package chat.parley.client.conversation;

import chat.parley.client.Problem.Kind;
import chat.parley.client.account.Device;
import chat.parley.client.connection.RefusedException;
import chat.parley.client.connection.Uplink;
import chat.parley.client.people.People;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.problem.Problems;
import chat.parley.client.store.EpochRows.EpochRow;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.Refused;
import chat.parley.sealing.epoch.EpochAssembly;
import chat.parley.sealing.epoch.EpochKey;
import chat.parley.sealing.epoch.EpochPlan;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Makes the next epoch of a conversation where one is needed, and publishes it.
 *
 * <p>Thread: the client's; waits for the server.
 *
 * @see "docs/encryption.md, 4"
 */
public final class EpochMaker {
  private static final int TRIES = 4;

  private final Uplink uplink;
  private final People people;
  private final Epochs epochs;
  private final Device device;
  private final Clock clock;
  private final SecureRandom random;
  private final EpochNeed need;

  /** Makes epochs in the name of this device. */
  public EpochMaker(
      Uplink uplink,
      People people,
      Epochs epochs,
      Device device,
      Clock clock,
      SecureRandom random) {
    this.uplink = uplink;
    this.people = people;
    this.epochs = epochs;
    this.device = device;
    this.clock = clock;
    this.random = random;
    this.need = new EpochNeed(people, epochs, clock);
  }

  /** Makes the next epoch for this reason, unless somebody else just made it. */
  public void renew(Room room, EpochReason reason) {
    var before = epochs.lineage(room).head().map(EpochRow::id);
    var behind = epochs.lineage(room).head();
    for (var attempt = 1; attempt <= TRIES; attempt++) {
      var refused = refusal(room, reason, behind);
      if (refused.isEmpty()) {
        return;
      }
      behind = learned(room, refused.get()).or(epochs.lineage(room)::head);
      if (!epochs.lineage(room).head().map(EpochRow::id).equals(before)
          && need.before(room, epochs.lineage(room)).isEmpty()) {
        return;
      }
    }
    throw new ProblemException(
        Kind.REFUSED, "No key could be agreed on for this conversation. Try again.");
  }

  /** The epoch to send in, with its key; the next one is made first where that is needed. */
  Sending forSending(Room room) {
    for (var attempt = 1; attempt <= TRIES; attempt++) {
      var reason = need.before(room, epochs.lineage(room));
      if (reason.isEmpty()) {
        var id = epochs.lineage(room).current().orElseThrow().id();
        return new Sending(epochs.statement(id).orElseThrow(), epochs.key(id).orElseThrow());
      }
      renew(room, reason.get());
    }
    throw new ProblemException(
        Kind.REFUSED, "No key could be agreed on for this conversation. Try again.");
  }

  /** An epoch to seal in; the key is not the caller's to close. */
  record Sending(SignedStatement<Epoch> epoch, EpochKey key) {}

  /**
   * Publishes the next epoch, unless the server refuses it.
   *
   * @param head the one it comes after
   */
  private Optional<Refused> refusal(Room room, EpochReason reason, Optional<EpochRow> head) {
    refuseBlocked(room);
    var plan =
        new EpochPlan(
            room.statement(),
            need.lists(room),
            people,
            device.identity().device(),
            head.map(row -> row.n() + 1).orElse(0L),
            head.map(row -> List.of(row.id())).orElse(List.of()),
            reason,
            clock.instant());
    var key = EpochKey.generate(random);
    var assembled = new EpochAssembly(random).assemble(plan, key, device.signingKey());
    try {
      uplink.tell(id -> new PublishEpoch(id, assembled.statement().encode(), assembled.wraps()));
      epochs.take(room, assembled.statement(), _ -> Optional.of(key));
      return Optional.empty();
    } catch (RefusedException refused) {
      key.close();
      return Optional.of(refused.refused());
    }
  }

  /**
   * Takes what the server sent along with its refusal; any other refusal ends the flow.
   *
   * @return the epoch the next one comes after, where that is not the head
   */
  private Optional<EpochRow> learned(Room room, Refused refused) {
    return switch (refused.code()) {
      case HEAD_MOVED -> {
        epochs.fetchNewest(room);
        yield epochs.beaten(room, refused.statements());
      }
      case EPOCH_BEHIND -> {
        refused.statements().forEach(people::take);
        room.accounts().forEach(people::refresh);
        yield Optional.empty();
      }
      case CLOCK_SKEW ->
          throw new ProblemException(
              Kind.CLOCK_WRONG,
              "This computer's clock and the server's (%s) differ by more than five minutes. Set the clock and send again."
                  .formatted(refused.serverTime()));
      default -> throw new ProblemException(Problems.of(refused)); // nothing to learn from
    };
  }

  private void refuseBlocked(Room room) {
    for (var account : room.accounts()) {
      people
          .blocked(account)
          .ifPresent(
              problem -> {
                throw new ProblemException(problem);
              });
    }
  }
}
