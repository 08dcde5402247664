package chat.parley.client.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.DataFolder;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.recovery.RecoveryKey;
import chat.parley.sealing.vault.Vault;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server cannot take a device back to what opened the account before. */
class VaultMemoryTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final ServerId SERVER = new ServerId(Bytes.fromHex("5e".repeat(16)));

  private static PasswordKey password;
  private static RecoveryKey recovery;
  private static Vault vault;

  @TempDir Path folder;
  private DataFolder data;
  private ClientStore store;
  private VaultMemory memory;

  @BeforeAll
  static void make() {
    password =
        PasswordKey.derive(
            "seven blue lanterns".toCharArray(),
            SERVER,
            new CanonicalName("ann"),
            ServedSalt.random(RANDOM),
            KdfParameters.FLOOR);
    recovery = RecoveryKey.generate(RANDOM);
    vault = Vault.create(SERVER, AccountId.random(RANDOM), password, recovery, RANDOM);
  }

  @AfterAll
  static void wipe() {
    vault.close();
    recovery.close();
    password.close();
  }

  @BeforeEach
  void open() {
    data = DataFolder.open(folder);
    store = ClientStore.open(data, RANDOM);
    memory = new VaultMemory(store.settings());
  }

  @AfterEach
  void close() {
    store.close();
    data.close();
  }

  @Test
  void letsTheSameAndANewerHeaderPassButNoTwin() {
    memory.pass(vault.header());
    memory.pass(vault.header());
    memory.pass(next());
    var twin = next();
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> memory.pass(twin));
  }

  @Test
  void refusesAnOlderOneWhenItHasSeenANewerOne() {
    memory.pass(next());
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> memory.pass(vault.header()))
        .withMessageContaining("version 1")
        .withMessageContaining("version 2");
  }

  @Test
  void beginsAgainWithARenewedIdentity() {
    memory.pass(next());
    try (var renewed = vault.renewed(password, recovery, RANDOM)) {
      memory.pass(renewed.header());
    }
  }

  @Test
  void asksForNoWeakerCostsThanItHasSeen() {
    memory.requireNotLower(KdfParameters.FLOOR);
    memory.pass(costly());
    assertThat(memory.cost()).isEqualTo(costly().kdf());
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> memory.requireNotLower(KdfParameters.FLOOR));
    memory.requireNotLower(KdfParameters.CEILING);
  }

  private static VaultHeader next() {
    return vault.withRecoveryKey(RecoveryKey.generate(RANDOM), RANDOM);
  }

  private static VaultHeader costly() {
    var of = vault.header();
    var floor = KdfParameters.FLOOR;
    return new VaultHeader(
        of.serverId(),
        of.accountId(),
        of.version(),
        of.prev(),
        new KdfParameters(floor.memoryKiB() * 2, floor.iterations(), floor.parallelism()),
        of.salt(),
        of.generation(),
        of.vaultKey(),
        of.key(),
        of.openers(),
        of.sealedIdentity(),
        of.older());
  }
}
