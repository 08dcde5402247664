package chat.parley.sealing.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.chain.ChainHead;
import chat.parley.crypto.chain.ChainRule;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.statement.OlderSecret;
import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.verify.VaultCheck;
import chat.parley.crypto.verify.Verdict;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.recovery.RecoveryKey;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VaultChangeTest {
  private static final ServerId SERVER = new ServerId(Bytes.fromHex("5e".repeat(16)));
  private static final SeededRandom RANDOM = new SeededRandom("vault change");

  private static PasswordKey password;
  private static PasswordKey next;
  private static RecoveryKey recovery;
  private static RecoveryKey nextRecovery;
  private static Vault vault;
  private static VaultHeader header;

  @BeforeAll
  static void create() {
    password = derive("correct horse");
    next = derive("battery staple");
    recovery = RecoveryKey.generate(RANDOM);
    nextRecovery = RecoveryKey.generate(RANDOM);
    vault = Vault.create(SERVER, AccountId.random(RANDOM), password, recovery, RANDOM);
    header = vault.header();
  }

  @AfterAll
  static void close() {
    vault.close();
    password.close();
    next.close();
    recovery.close();
    nextRecovery.close();
  }

  @Test
  void opensWithEither() {
    assertSameVault(Vault.open(header, password));
    assertSameVault(Vault.open(header, recovery));
  }

  @Test
  void staysShutForAnotherRecoveryKey() {
    assertUnopenable(header, nextRecovery);
  }

  @Test
  void hasNoRecoveryWhereNoneWasMade() {
    try (var bare = Vault.create(SERVER, header.accountId(), password, RANDOM)) {
      assertUnopenable(bare.header(), recovery);
    }
  }

  @Test
  void changesThePasswordAndLeavesTheRecoveryKey() {
    var changed = vault.withPassword(next, RANDOM);
    assertFollows(changed);
    assertThat(changed.opener(OpenerKind.RECOVERY)).isEqualTo(header.opener(OpenerKind.RECOVERY));
    assertSameVault(Vault.open(changed, next));
    assertSameVault(Vault.open(changed, recovery));
    assertUnopenable(changed, password);
  }

  @Test
  void replacesTheRecoveryKeyAndLeavesThePassword() {
    var changed = vault.withRecoveryKey(nextRecovery, RANDOM);
    assertFollows(changed);
    assertThat(changed.opener(OpenerKind.PASSWORD)).isEqualTo(header.opener(OpenerKind.PASSWORD));
    assertSameVault(Vault.open(changed, password));
    assertSameVault(Vault.open(changed, nextRecovery));
    assertUnopenable(changed, recovery);
  }

  @Test
  void rotatesAndStillOpensEveryOlderGeneration() {
    try (var second = vault.rotated(next, nextRecovery, RANDOM);
        var third = second.rotated(next, nextRecovery, RANDOM);
        var opened = Vault.open(third.header(), nextRecovery)) {
      assertFollows(second.header());
      assertThat(third.header().generation()).isEqualTo(3);
      assertThat(opened.identity().publicKey()).isEqualTo(header.key());
      assertHistoryKeys(opened, List.of(header, second.header(), third.header()));
      assertUnopenable(second.header(), password);
      assertUnopenable(second.header(), recovery);
    }
  }

  @Test
  void renewsTheIdentityAndKeepsTheHistory() {
    try (var renewed = vault.renewed(next, nextRecovery, RANDOM);
        var opened = Vault.open(renewed.header(), next)) {
      assertThat(renewed.header().version()).isEqualTo(1);
      assertThat(renewed.header().prev()).isEmpty();
      assertThat(opened.identity().publicKey()).isNotEqualTo(header.key());
      assertHistoryKeys(opened, List.of(header, renewed.header()));
    }
  }

  @Test
  void refusesAnOlderSecretOfAnotherGeneration() {
    try (var second = vault.rotated(next, nextRecovery, RANDOM);
        var third = second.rotated(next, nextRecovery, RANDOM)) {
      var older = third.header().older();
      var swapped =
          List.of(
              new OlderSecret(1, older.get(1).sealed()), new OlderSecret(2, older.get(0).sealed()));
      assertUnopenable(withOlder(third.header(), swapped), nextRecovery);
    }
  }

  private static void assertHistoryKeys(Vault opened, List<VaultHeader> headers) {
    for (var one : headers) {
      var key = opened.historyKeys().of(one.generation()).orElseThrow();
      assertThat(key.publicKey()).isEqualTo(one.vaultKey());
    }
  }

  private static void assertFollows(VaultHeader changed) {
    assertThat(ChainRule.append(ChainHead.of(header), changed))
        .isInstanceOf(ChainDecision.Accepted.class);
    assertThat(VaultCheck.follows(changed, header)).isInstanceOf(Verdict.Accepted.class);
  }

  private static void assertSameVault(Vault opened) {
    try (opened) {
      assertThat(opened.identity().exportSeeds()).isEqualTo(vault.identity().exportSeeds());
      assertHistoryKeys(opened, List.of(header));
    }
  }

  private static void assertUnopenable(VaultHeader changed, PasswordKey key) {
    assertThatExceptionOfType(UnopenableException.class).isThrownBy(() -> Vault.open(changed, key));
  }

  private static void assertUnopenable(VaultHeader changed, RecoveryKey key) {
    assertThatExceptionOfType(UnopenableException.class).isThrownBy(() -> Vault.open(changed, key));
  }

  private static VaultHeader withOlder(VaultHeader of, List<OlderSecret> older) {
    return new VaultHeader(
        of.serverId(),
        of.accountId(),
        of.version(),
        of.prev(),
        of.kdf(),
        of.salt(),
        of.generation(),
        of.vaultKey(),
        of.key(),
        of.openers(),
        of.sealedIdentity(),
        older);
  }

  private static PasswordKey derive(String text) {
    return PasswordKey.derive(
        text.toCharArray(),
        SERVER,
        new CanonicalName("alice"),
        ServedSalt.random(RANDOM),
        KdfParameters.FLOOR);
  }
}
