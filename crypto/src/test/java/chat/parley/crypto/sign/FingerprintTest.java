package chat.parley.crypto.sign;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.SeededRandom;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private final Fingerprint fingerprint =
      HybridPrivateKey.generate(new SeededRandom("fingerprint")).publicKey().fingerprint();

  @Test
  void showsEightGroupsOfFiveDigits() {
    assertThat(fingerprint.digits()).matches("(\\d{5} ){7}\\d{5}");
  }

  @Test
  void ignoresBlanksAndHyphensWhenTyped() {
    var typed =
        fingerprint.digits().replace(" ", "-").substring(0, 20)
            + "\u00a0 \t"
            + fingerprint.digits().substring(20);
    assertThat(fingerprint.matches(typed)).isTrue();
    assertThat(fingerprint.matches(fingerprint.digits().replace(" ", ""))).isTrue();
  }

  @Test
  void refusesAnythingElse() {
    assertThat(fingerprint.matches("")).isFalse();
    assertThat(fingerprint.matches(fingerprint.digits().substring(1))).isFalse();
    assertThat(fingerprint.matches(fingerprint.digits() + "0")).isFalse();
  }

  @Test
  void namesTheServerByItsFirstHalf() {
    assertThat(fingerprint.serverId().value()).isEqualTo(fingerprint.value().slice(0, 16));
  }
}
