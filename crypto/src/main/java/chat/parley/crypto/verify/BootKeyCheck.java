package chat.parley.crypto.verify;

import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.SignedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a TLS peer is the pinned server. A client asks this before it sends one byte.
 *
 * @see "docs/encryption.md, 3 and 6"
 */
public final class BootKeyCheck {
  /** How wrong a client's clock may be. */
  public static final Duration CLOCK_ERROR = ServerKeyHistory.CLOCK_ERROR;

  private BootKeyCheck() {}

  /** Checks {@code boot} of a server that never changed its identity. */
  public static Verdict check(
      SignedStatement<BootKey> boot, HybridPublicKey identity, Hash leaf, Instant now) {
    return check(boot, ServerKeyHistory.of(identity), leaf, now);
  }

  /**
   * Checks {@code boot} as shown by the peer. After a change of identity the key before signs no
   * more, whatever date a boot key bears: whoever stole it gains nothing.
   *
   * @param history from the pinned identity on; accepted by {@link ServerRotationCheck}
   * @param leaf hash of the peer's SubjectPublicKeyInfo as TLS saw it
   */
  public static Verdict check(
      SignedStatement<BootKey> boot, ServerKeyHistory history, Hash leaf, Instant now) {
    var key = boot.statement();
    return Verdict.require(
            key.serverId().equals(history.serverId()), Rejection.OTHER_SERVER_IDENTITY)
        .and(() -> Verdict.require(key.leaf().equals(leaf), Rejection.OTHER_LEAF))
        .and(() -> Verdict.require(history.signed(boot, now), Rejection.BAD_SIGNATURE))
        .and(
            () ->
                Verdict.require(
                    !now.plus(CLOCK_ERROR).isBefore(key.notBefore()), Rejection.NOT_YET_VALID))
        .and(
            () ->
                Verdict.require(
                    !now.minus(CLOCK_ERROR).isAfter(key.notAfter()), Rejection.EXPIRED));
  }

  /** Checks that {@code boot} does not go back behind {@code last}, the highest one accepted. */
  public static Verdict follows(BootKey boot, BootKey last) {
    var newer = boot.seq() > last.seq();
    var same = boot.seq() == last.seq() && boot.id().equals(last.id());
    return Verdict.require(newer || same, Rejection.BOOT_KEY_BACK);
  }

  /** The sequence of a server's next boot key after {@code last}. */
  public static long nextSequence(Optional<BootKey> last, Instant now) {
    return Math.max(last.map(BootKey::seq).orElse(0L) + 1, now.getEpochSecond());
  }
}
