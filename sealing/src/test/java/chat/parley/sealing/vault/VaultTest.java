package chat.parley.sealing.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.statement.VaultOpener;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.password.PasswordKey;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VaultTest {
  private static final ServerId SERVER = new ServerId(Bytes.fromHex("5e".repeat(16)));
  private static final ServedSalt SALT = new ServedSalt(Bytes.fromHex("5a".repeat(16)));
  private static final SeededRandom RANDOM = new SeededRandom("vault");

  private static PasswordKey password;
  private static Vault vault;
  private static VaultHeader header;

  @BeforeAll
  static void create() {
    password = derive("correct horse", SALT);
    vault = Vault.create(SERVER, AccountId.random(RANDOM), password, RANDOM);
    header = vault.header();
  }

  @AfterAll
  static void close() {
    vault.close();
    password.close();
  }

  @Test
  void opensWithItsPassword() {
    try (var opened = Vault.open(header, password)) {
      assertThat(opened.identity().publicKey()).isEqualTo(header.key());
      assertThat(opened.identity().exportSeeds()).isEqualTo(vault.identity().exportSeeds());
      assertThat(opened.historyKeys().of(1).orElseThrow().publicKey()).isEqualTo(header.vaultKey());
      assertThat(opened.historyKeys().of(2)).isEmpty();
    }
  }

  @Test
  void staysShutForAnotherPasswordOrSalt() {
    try (var wrong = derive("correct hors", SALT);
        var otherSalt = derive("correct horse", new ServedSalt(Bytes.zeros(16)))) {
      assertUnopenable(header, wrong);
      assertUnopenable(header, otherSalt);
    }
  }

  @Test
  void refusesAHeaderOfAnotherServerAccountOrGeneration() {
    assertUnopenable(
        changed(new ServerId(Bytes.zeros(16)), header.accountId(), 1, header.sealedIdentity()));
    assertUnopenable(changed(SERVER, AccountId.random(RANDOM), 1, header.sealedIdentity()));
    assertUnopenable(changed(SERVER, header.accountId(), 2, header.sealedIdentity()));
  }

  @Test
  void refusesChangedSeals() {
    assertUnopenable(changed(SERVER, header.accountId(), 1, flipped(header.sealedIdentity())));
    assertUnopenable(changed(SERVER, header.accountId(), 1, Bytes.zeros(3)));
    var opener = header.openers().getFirst();
    var broken = new VaultOpener(opener.kind(), opener.loginKey(), flipped(opener.sealed()));
    assertUnopenable(
        new VaultHeader(
            SERVER,
            header.accountId(),
            1,
            List.of(),
            header.kdf(),
            header.salt(),
            1,
            header.vaultKey(),
            header.key(),
            List.of(broken),
            header.sealedIdentity(),
            List.of()),
        password);
  }

  @Test
  void refusesAVaultKeyThatIsNotTheSecrets() {
    assertUnopenable(
        new VaultHeader(
            SERVER,
            header.accountId(),
            1,
            List.of(),
            header.kdf(),
            header.salt(),
            1,
            new KemPublicKey(RANDOM.bytes(KemPublicKey.LENGTH)),
            header.key(),
            header.openers(),
            header.sealedIdentity(),
            List.of()),
        password);
  }

  private static VaultHeader changed(
      ServerId server, AccountId account, long generation, Bytes sealedIdentity) {
    return new VaultHeader(
        server,
        account,
        1,
        List.of(),
        header.kdf(),
        header.salt(),
        generation,
        header.vaultKey(),
        header.key(),
        header.openers(),
        sealedIdentity,
        List.of());
  }

  private static Bytes flipped(Bytes bytes) {
    var octets = bytes.toArray();
    octets[20] ^= 1;
    return Bytes.wrap(octets);
  }

  private static void assertUnopenable(VaultHeader changed) {
    assertUnopenable(changed, password);
  }

  private static void assertUnopenable(VaultHeader changed, PasswordKey key) {
    assertThatExceptionOfType(UnopenableException.class).isThrownBy(() -> Vault.open(changed, key));
  }

  private static PasswordKey derive(String text, ServedSalt salt) {
    return PasswordKey.derive(
        text.toCharArray(), SERVER, new CanonicalName("alice"), salt, KdfParameters.FLOOR);
  }
}
