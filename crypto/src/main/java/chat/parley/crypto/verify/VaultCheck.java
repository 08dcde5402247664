package chat.parley.crypto.verify;

import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.statement.OlderSecret;
import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.statement.VaultOpener;
import java.util.stream.LongStream;

/**
 * What a vault header may change against the version before. Ask {@code ChainRule} for number and
 * link, and {@link IdentityCheck#vaultHeader} for the signature.
 *
 * @see "docs/encryption.md, 6"
 */
public final class VaultCheck {
  private VaultCheck() {}

  /**
   * Checks the next header of the same identity: costs never fall, no opener and no older secret is
   * lost, the generation never goes back, and a password's login key changes with its salt.
   */
  public static Verdict follows(VaultHeader next, VaultHeader last) {
    return Verdict.require(
            next.accountId().equals(last.accountId()) && next.key().equals(last.key()),
            Rejection.OTHER_IDENTITY)
        .and(() -> Verdict.require(notLower(next.kdf(), last.kdf()), Rejection.KDF_LOWERED))
        .and(
            () ->
                Verdict.require(
                    keepsOpeners(next, last) && changesPasswordWhole(next, last),
                    Rejection.VAULT_HISTORY))
        .and(() -> secrets(next, last));
  }

  private static boolean notLower(KdfParameters next, KdfParameters last) {
    return next.memoryKiB() >= last.memoryKiB()
        && next.iterations() >= last.iterations()
        && next.parallelism() == last.parallelism();
  }

  private static boolean keepsOpeners(VaultHeader next, VaultHeader last) {
    return last.openers().stream().allMatch(opener -> next.opener(opener.kind()).isPresent());
  }

  /** Salt and costs are what the password was derived with: none changes without the others. */
  private static boolean changesPasswordWhole(VaultHeader next, VaultHeader last) {
    var sameKey =
        next.opener(OpenerKind.PASSWORD)
            .map(VaultOpener::loginKey)
            .equals(last.opener(OpenerKind.PASSWORD).map(VaultOpener::loginKey));
    var sameSalt = next.salt().equals(last.salt());
    return sameKey ? sameSalt && next.kdf().equals(last.kdf()) : !sameSalt;
  }

  private static Verdict secrets(VaultHeader next, VaultHeader last) {
    if (next.generation() < last.generation()) {
      return Verdict.rejected(Rejection.VAULT_BACK);
    }
    if (next.generation() == last.generation()) {
      return Verdict.require(
          next.vaultKey().equals(last.vaultKey()) && next.older().equals(last.older()),
          Rejection.VAULT_HISTORY);
    }
    var kept = next.older().stream().map(OlderSecret::generation).toList();
    var wanted =
        LongStream.concat(
            last.older().stream().mapToLong(OlderSecret::generation),
            LongStream.of(last.generation()));
    return Verdict.require(wanted.allMatch(kept::contains), Rejection.VAULT_HISTORY);
  }
}
