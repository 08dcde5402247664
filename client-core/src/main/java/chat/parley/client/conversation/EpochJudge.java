package chat.parley.client.conversation;

import chat.parley.client.people.People;
import chat.parley.client.store.EpochRows.EpochRow;
import chat.parley.client.store.EpochRows.Standing;
import chat.parley.crypto.epoch.EpochCheck;
import chat.parley.crypto.epoch.TieBreak;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what an epoch of somebody may be used for.
 *
 * @see "docs/encryption.md, 4, Checks and Tie-break"
 */
final class EpochJudge {
  private static final Logger LOG = LoggerFactory.getLogger(EpochJudge.class);

  private final People people;
  private final EpochKeys keys;

  EpochJudge(People people, EpochKeys keys) {
    this.people = people;
    this.keys = keys;
  }

  /** Statements the epoch names and this device lacks are fetched first. */
  Standing judge(Room room, Lineage lineage, SignedStatement<Epoch> signed) {
    var verdict = check(room, lineage, signed);
    if (verdict.equals(Verdict.rejected(Rejection.INPUT_UNKNOWN))) {
      room.accounts().forEach(people::refetch);
      verdict = check(room, lineage, signed);
    }
    if (verdict instanceof Verdict.Rejected(var reason)) {
      LOG.warn(
          "epoch {} of {} by {} is void: {}",
          signed.statement().number(),
          room.id(),
          signed.statement().signer().accountId(),
          reason);
      return Standing.VOID;
    }
    return rival(lineage, signed).map(head -> tie(head, signed)).orElse(Standing.VALID);
  }

  private Verdict check(Room room, Lineage lineage, SignedStatement<Epoch> signed) {
    var statement = signed.statement();
    return EpochCheck.check(signed, room.statement(), people)
        .and(
            () ->
                lineage
                    .current()
                    .filter(current -> current.n() < statement.number())
                    .flatMap(current -> keys.statement(current.id()))
                    .map(
                        last ->
                            EpochCheck.follows(statement.core(), last.statement().core(), people))
                    .orElseGet(Verdict::accepted))
        .and(() -> linked(lineage, statement));
  }

  /** The next number has to name the head; anything older is history and linked from above. */
  private static Verdict linked(Lineage lineage, Epoch statement) {
    var linked =
        lineage
            .head()
            .filter(head -> head.n() + 1 == statement.number())
            .map(_ -> lineage.isContinuedBy(statement.prev()))
            .orElse(true);
    return Verdict.require(linked, Rejection.OTHER_EPOCH);
  }

  private static Optional<EpochRow> rival(Lineage lineage, SignedStatement<Epoch> signed) {
    return lineage
        .current()
        .filter(head -> head.n() == signed.statement().number())
        .filter(head -> !head.id().equals(signed.id()));
  }

  private Standing tie(EpochRow head, SignedStatement<Epoch> signed) {
    LOG.warn("conversation {}: two epochs {}", head.conversation(), head.n());
    var signer = signed.statement().signer();
    var challenger =
        new TieBreak.Candidate(people.nameOf(signer.accountId()), signer.deviceId(), signed.id());
    var holder =
        keys.statement(head.id())
            .map(SignedStatement::statement)
            .map(
                epoch ->
                    new TieBreak.Candidate(
                        people.nameOf(head.creator()), epoch.signer().deviceId(), head.id()));
    return holder.map(held -> TieBreak.winner(held, challenger).equals(challenger)).orElse(true)
        ? Standing.VALID
        : Standing.LOST;
  }
}
