package chat.parley.sealing.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordKeyTest {
  private static final ServerId SERVER = new ServerId(Bytes.fromHex("5e".repeat(16)));
  private static final ServedSalt SALT = new ServedSalt(Bytes.fromHex("5a".repeat(16)));

  @Test
  void derivesTheSameKeysForTheSamePasswordHoweverItWasComposed() {
    try (var composed = derive("Pässwörd", "alice");
        var decomposed = derive("Pa\u0308sswo\u0308rd", "alice");
        var other = derive("Passwörd", "alice");
        var elsewhere = derive("Pässwörd", "bob")) {
      var login = composed.loginKey().publicKey();
      assertThat(decomposed.loginKey().publicKey()).isEqualTo(login);
      assertThat(other.loginKey().publicKey()).isNotEqualTo(login);
      assertThat(elsewhere.loginKey().publicKey()).isNotEqualTo(login);
      assertThat(composed.vaultKek().exportKey()).isNotEqualTo(composed.loginKey().exportSeed());
    }
  }

  @ParameterizedTest
  @CsvSource({"131071, 3, 4", "131072, 2, 4", "131072, 3, 1", "1048577, 3, 4", "131072, 11, 4"})
  void refusesCostsOutsideFloorAndCeiling(int memory, int iterations, int lanes) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PasswordKey.derive(
                    new char[] {'x'},
                    SERVER,
                    new CanonicalName("alice"),
                    SALT,
                    new KdfParameters(memory, iterations, lanes)));
  }

  @Test
  void givesNoKeysOnceClosed() {
    var key = derive("x", "alice");
    key.close();
    assertThatIllegalStateException().isThrownBy(key::loginKey);
    assertThatIllegalStateException().isThrownBy(key::vaultKek);
  }

  @Test
  void leavesTheCallersPasswordAlone() {
    var password = "Pässwörd".toCharArray();
    PasswordKey.derive(
            password,
            SERVER,
            new CanonicalName("alice"),
            ServedSalt.random(new SeededRandom("salt")),
            KdfParameters.FLOOR)
        .close();
    assertThat(password).isEqualTo("Pässwörd".toCharArray());
  }

  private static PasswordKey derive(String password, String name) {
    return PasswordKey.derive(
        password.toCharArray(), SERVER, new CanonicalName(name), SALT, KdfParameters.FLOOR);
  }
}
