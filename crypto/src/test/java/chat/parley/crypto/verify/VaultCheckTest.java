package chat.parley.crypto.verify;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.crypto.statement.OlderSecret;
import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.statement.VaultOpener;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultCheckTest {
  private static final KdfParameters DEARER = new KdfParameters(256 * 1024, 4, 4);
  private static final KemPublicKey NEXT_KEY =
      new KemPublicKey(new SeededRandom("next").bytes(KemPublicKey.LENGTH));

  private final VaultHeader first = new Chat().alice.vault(KdfParameters.FLOOR).statement();
  private final ServedSalt salt = new ServedSalt(new SeededRandom("salt").bytes(16));
  private final VaultOpener password = opener(OpenerKind.PASSWORD);
  private final VaultOpener recovery = opener(OpenerKind.RECOVERY);
  private final VaultHeader both =
      next(first, DEARER, salt, 1, first.vaultKey(), List.of(password, recovery), List.of());

  @Test
  void acceptsANewPasswordAndARecoveryKey() {
    assertThat(VaultCheck.follows(both, first)).isEqualTo(Verdict.accepted());
  }

  @Test
  void refusesLowerCosts() {
    var cheaper =
        next(both, KdfParameters.FLOOR, salt, 1, both.vaultKey(), both.openers(), List.of());
    assertThat(VaultCheck.follows(cheaper, both))
        .isEqualTo(Verdict.rejected(Rejection.KDF_LOWERED));
  }

  @Test
  void refusesALostOpener() {
    var lost = next(both, DEARER, salt, 1, both.vaultKey(), List.of(password), List.of());
    assertThat(VaultCheck.follows(lost, both)).isEqualTo(history());
  }

  @Test
  void refusesANewLoginKeyUnderTheOldSaltAndANewSaltForTheOldKey() {
    var sameSalt =
        next(first, first.kdf(), first.salt(), 1, first.vaultKey(), List.of(password), List.of());
    assertThat(VaultCheck.follows(sameSalt, first)).isEqualTo(history());
    var sameKey = next(first, first.kdf(), salt, 1, first.vaultKey(), first.openers(), List.of());
    assertThat(VaultCheck.follows(sameKey, first)).isEqualTo(history());
  }

  @Test
  void rotatesForwardAndLosesNoSecret() {
    var older = List.of(new OlderSecret(1, new SeededRandom("older").bytes(60)));
    var rotated = next(both, DEARER, salt, 2, NEXT_KEY, both.openers(), older);
    assertThat(VaultCheck.follows(rotated, both)).isEqualTo(Verdict.accepted());
    var lost = next(both, DEARER, salt, 2, NEXT_KEY, both.openers(), List.of());
    assertThat(VaultCheck.follows(lost, both)).isEqualTo(history());
    var back = next(rotated, DEARER, salt, 1, both.vaultKey(), both.openers(), List.of());
    assertThat(VaultCheck.follows(back, rotated)).isEqualTo(Verdict.rejected(Rejection.VAULT_BACK));
    var swapped = next(both, DEARER, salt, 1, NEXT_KEY, both.openers(), List.of());
    assertThat(VaultCheck.follows(swapped, both)).isEqualTo(history());
  }

  @Test
  void refusesTheVaultOfAnother() {
    assertThat(VaultCheck.follows(both, new Chat().bob.vault(KdfParameters.FLOOR).statement()))
        .isEqualTo(Verdict.rejected(Rejection.OTHER_IDENTITY));
  }

  private static Verdict history() {
    return Verdict.rejected(Rejection.VAULT_HISTORY);
  }

  private static VaultOpener opener(OpenerKind kind) {
    var random = new SeededRandom("opener " + kind);
    return new VaultOpener(kind, Ed25519PrivateKey.generate(random).publicKey(), random.bytes(60));
  }

  private static VaultHeader next(
      VaultHeader last,
      KdfParameters kdf,
      ServedSalt salt,
      long generation,
      KemPublicKey key,
      List<VaultOpener> openers,
      List<OlderSecret> older) {
    return new VaultHeader(
        last.serverId(),
        last.accountId(),
        last.version() + 1,
        List.of(last.id()),
        kdf,
        salt,
        generation,
        key,
        last.key(),
        openers,
        last.sealedIdentity(),
        older);
  }
}
