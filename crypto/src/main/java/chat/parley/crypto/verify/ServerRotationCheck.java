package chat.parley.crypto.verify;

import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import java.time.Instant;
import java.util.List;

/**
 * Whether a server's newer identities follow from the pinned one without a break.
 *
 * @see "docs/encryption.md, 3"
 */
public final class ServerRotationCheck {
  private ServerRotationCheck() {}

  /** Checks every step from the first key to the newest. */
  public static Verdict check(ServerKeyHistory history) {
    var verdict = Verdict.accepted();
    var at = new Step(history.serverId(), history.first(), 0, List.of(), Instant.MIN);
    for (var rotation : history.rotations()) {
      var from = at;
      verdict = verdict.and(() -> step(rotation, from));
      at = from.to(rotation);
    }
    return verdict;
  }

  private static Verdict step(SignedStatement<ServerRotation> signed, Step from) {
    var rotation = signed.statement();
    var continues =
        rotation.n() == from.n + 1
            && rotation.prev().equals(from.prev)
            && !rotation.announcedAt().isBefore(from.announcedAt);
    return Verdict.require(rotation.serverId().equals(from.server), Rejection.OTHER_SERVER)
        .and(() -> Verdict.require(continues, Rejection.ROTATION_BROKEN))
        .and(
            () ->
                Verdict.require(
                    !rotation.key().equals(from.key) && signed.signedBy(from.key, rotation.key()),
                    Rejection.BAD_SIGNATURE));
  }

  private record Step(
      ServerId server, HybridPublicKey key, long n, List<StatementId> prev, Instant announcedAt) {
    Step to(SignedStatement<ServerRotation> signed) {
      var rotation = signed.statement();
      return new Step(
          server, rotation.key(), rotation.n(), List.of(signed.id()), rotation.announcedAt());
    }
  }
}
