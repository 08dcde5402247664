package chat.parley.sealing.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ServerId;
import chat.parley.sealing.recovery.RecoveryKeyReading.Fault;
import chat.parley.sealing.recovery.RecoveryKeyReading.Mistyped;
import chat.parley.sealing.recovery.RecoveryKeyReading.Read;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryKeyTest {
  private static final ServerId SERVER = new ServerId(Bytes.fromHex("5e".repeat(16)));

  private final RecoveryKey key = RecoveryKey.generate(new SeededRandom("recovery"));
  private final String text = key.text();

  @Test
  void isWrittenInEightGroupsOfFourAndTwoThatCheckThem() {
    assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{2}");
  }

  @Test
  void readsWhatItWrote() {
    assertReads(text);
  }

  @Test
  void readsWhatPeopleTypeInstead() {
    assertReads(text.toLowerCase(Locale.ROOT).replace("-", " "));
    assertReads("\t" + text.replace("-", "").replace('0', 'o').replace('1', 'l') + "\n");
    assertReads(text.replace('0', 'O').replace('1', 'I'));
  }

  @Test
  void noticesEveryWrongCharacter() {
    for (var at = 0; at < text.length(); at++) {
      if (text.charAt(at) != '-') {
        var wrong = text.charAt(at) == 'Z' ? 'Y' : 'Z';
        assertRefused(text.substring(0, at) + wrong + text.substring(at + 1), Fault.CHECK);
      }
    }
  }

  @Test
  void refusesTooMuchAndTooLittle() {
    assertRefused(text.substring(1), Fault.LENGTH);
    assertRefused(text + "0", Fault.LENGTH);
    assertRefused("", Fault.LENGTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"U", "u", "*", "ä", "🐢", "٣"})
  void refusesWhatIsNoCharacterOfAKey(String foreign) {
    assertRefused(foreign + text.substring(1), Fault.CHARACTER);
  }

  @Test
  void hasAnotherLoginKeyOnAnotherServer() {
    try (var here = key.loginKey(SERVER);
        var again = key.loginKey(SERVER);
        var there = key.loginKey(new ServerId(Bytes.zeros(16)))) {
      assertThat(here.publicKey()).isEqualTo(again.publicKey()).isNotEqualTo(there.publicKey());
    }
  }

  @Test
  void isNothingOnceItIsWiped() {
    key.close();
    assertThatIllegalStateException().isThrownBy(key::text);
    assertThatIllegalStateException().isThrownBy(key::vaultKek);
  }

  private void assertReads(String typed) {
    assertThat(RecoveryKey.read(typed))
        .isInstanceOfSatisfying(
            Read.class,
            read -> {
              try (var same = read.key()) {
                assertThat(same.text()).isEqualTo(text);
              }
            });
  }

  private static void assertRefused(String typed, Fault fault) {
    assertThat(RecoveryKey.read(typed)).isEqualTo(new Mistyped(fault));
  }
}
