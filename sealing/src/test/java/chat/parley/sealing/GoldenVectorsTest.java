package chat.parley.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.sealing.cast.Duo;
import chat.parley.sealing.cast.GoldenValues;
import chat.parley.sealing.cast.SelfValues;
import chat.parley.sealing.epoch.EpochKey;
import chat.parley.sealing.message.MessageBody;
import chat.parley.sealing.message.MessageOpener;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.recovery.RecoveryKey;
import chat.parley.sealing.recovery.RecoveryKeyReading;
import chat.parley.sealing.store.LocalStoreKey;
import chat.parley.sealing.store.WrappedStoreKey;
import chat.parley.sealing.vault.Vault;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Format 1 is frozen: what was sealed once has to open for ever. */
class GoldenVectorsTest {
  private Map<String, String> file = Map.of();

  @BeforeEach
  void read() throws IOException {
    try (var input = GoldenVectorsTest.class.getResourceAsStream("/vectors/v1.json")) {
      file = new ObjectMapper().readValue(input, new TypeReference<>() {});
    }
  }

  @Test
  void sealsTheSameBytesAsEver() {
    assertThat(GoldenValues.compute()).containsExactlyInAnyOrderEntriesOf(file);
  }

  @Test
  void opensTheMessageOfEver() {
    var key = EpochKey.fromBytes(bytes("epoch key").toArray());
    assertThat(new MessageOpener(key).open(SealedMessage.parse(bytes("message"))))
        .isEqualTo(new MessageBody.Text(GoldenValues.TEXT));
  }

  @Test
  void opensTheVaultOfEver() {
    var header = SignedStatement.decode(bytes("vault"), VaultHeader.class).statement();
    try (var password =
            PasswordKey.derive(
                GoldenValues.PASSWORD.toCharArray(),
                Duo.SERVER,
                GoldenValues.NAME,
                GoldenValues.SALT,
                KdfParameters.FLOOR);
        var vault = Vault.open(header, password)) {
      assertThat(Bytes.wrap(vault.identity().exportSeeds())).isEqualTo(bytes("identity seeds"));
    }
  }

  @Test
  void opensTheVaultOfEverWithTheRecoveryKeyOfEver() {
    var header = SignedStatement.decode(bytes("vault 2"), VaultHeader.class).statement();
    var read = RecoveryKey.read(Objects.requireNonNull(file.get("recovery key text")));
    try (var recovery = ((RecoveryKeyReading.Read) read).key();
        var vault = Vault.open(header, recovery)) {
      assertThat(Bytes.wrap(vault.identity().exportSeeds())).isEqualTo(bytes("identity seeds"));
      assertThat(vault.historyKeys().of(1)).isPresent();
    }
  }

  @Test
  void opensTheStoreOfEver() {
    var store = LocalStoreKey.fromBytes(bytes("store key").toArray());
    assertThat(store.open(GoldenValues.PLACE, bytes("store value"))).containsExactly(1, 2, 3);
  }

  @Test
  void opensTheNotesOfEver() {
    var opener = new MessageOpener(EpochKey.fromBytes(bytes("epoch key").toArray()));
    SelfValues.bodies()
        .forEach(
            (name, body) ->
                assertThat(opener.open(SealedMessage.parse(bytes("message " + name))))
                    .isEqualTo(body));
  }

  @Test
  void opensTheWrappedStoreKeyOfEver() {
    var wrapped = WrappedStoreKey.decode(bytes("wrapped store key"));
    try (var password =
            PasswordKey.derive(
                GoldenValues.PASSWORD.toCharArray(),
                wrapped.server(),
                wrapped.name(),
                wrapped.salt(),
                wrapped.cost());
        var opened = wrapped.open(password)) {
      assertThat(Bytes.wrap(opened.exportKey())).isEqualTo(bytes("store key"));
    }
  }

  private Bytes bytes(String name) {
    return Bytes.fromHex(Objects.requireNonNull(file.get(name)));
  }
}
