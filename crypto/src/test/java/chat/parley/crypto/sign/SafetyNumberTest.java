package chat.parley.crypto.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.SafetyNumber.Party;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafetyNumberTest {
  private final SeededRandom random = new SeededRandom("safety");
  private final ServerId server = new ServerId(Bytes.random(random, ServerId.LENGTH));
  private final Party ann = party();
  private final Party zoe = party();
  private final SafetyNumber number = SafetyNumber.of(server, ann, zoe);

  @Test
  void isSixtyDigitsTheSameOnBothSides() {
    assertThat(number.digits()).matches("(\\d{5} ){11}\\d{5}");
    assertThat(SafetyNumber.of(server, zoe, ann)).isEqualTo(number);
    assertThat(SafetyNumber.of(server, zoe, ann).code()).isEqualTo(number.code());
  }

  @Test
  void isAnotherForAnotherIdentityAccountOrServer() {
    var renewed = new Party(zoe.account(), party().identity());
    var elsewhere = new ServerId(Bytes.random(random, ServerId.LENGTH));
    assertThat(SafetyNumber.of(server, ann, renewed).digits()).isNotEqualTo(number.digits());
    assertThat(SafetyNumber.of(server, ann, renewed).code()).isNotEqualTo(number.code());
    assertThat(SafetyNumber.of(server, ann, party()).digits()).isNotEqualTo(number.digits());
    assertThat(SafetyNumber.of(elsewhere, ann, zoe).digits()).isNotEqualTo(number.digits());
  }

  @Test
  void isRecognisedAsTyped() {
    var digits = number.digits();
    assertThat(number.matches(digits.replace(' ', '-'))).isTrue();
    assertThat(number.matches(digits.replace(" ", ""))).isTrue();
    assertThat(number.matches(digits.substring(1))).isFalse();
  }

  @Test
  void isOfTwoPeople() {
    assertThatThrownBy(() -> SafetyNumber.of(server, ann, ann))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsAnotherIdentityFromAnotherPersonAndFromNoise() {
    var renewed = new Party(zoe.account(), party().identity());
    assertThat(number.compare(SafetyNumber.of(server, zoe, ann).code())).isEqualTo(Comparison.SAME);
    assertThat(number.compare(SafetyNumber.of(server, ann, renewed).code()))
        .isEqualTo(Comparison.OTHER_IDENTITY);
    assertThat(number.compare(SafetyNumber.of(server, ann, party()).code()))
        .isEqualTo(Comparison.OTHER_ACCOUNTS);
    var code = number.code();
    for (var noise :
        List.of(Bytes.zeros(99), code.slice(0, 98), code.concat(Bytes.zeros(1)), Bytes.empty())) {
      assertThat(number.compare(noise)).isEqualTo(Comparison.UNREADABLE);
    }
  }

  private Party party() {
    return new Party(
        AccountId.random(random), new Fingerprint(Bytes.random(random, Fingerprint.LENGTH)));
  }
}
