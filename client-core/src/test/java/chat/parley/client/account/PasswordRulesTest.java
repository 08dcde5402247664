package chat.parley.client.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.id.CanonicalName;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {
  private static final CanonicalName NAME = new CanonicalName("margarethe");

  private final PasswordRules rules = new PasswordRules();

  @Test
  void takesUnrelatedWords() {
    assertThat(rules.fault("tractor violet ninety moons".toCharArray(), NAME)).isEmpty();
  }

  @Test
  void refusesFewerThanTenCharacters() {
    assertThat(rules.fault("x9$Kq!7zP".toCharArray(), NAME)).get().asString().contains("10");
  }

  @Test
  void refusesWhatIsEasyToGuessAndGivesAHint() {
    assertThat(rules.fault("password1234".toCharArray(), NAME))
        .get()
        .asString()
        .contains("easy to guess")
        .hasSizeGreaterThan("This password is too easy to guess.".length());
  }

  @Test
  void refusesAPasswordMadeOfTheName() {
    assertThat(rules.fault("margarethe12".toCharArray(), NAME)).isPresent();
  }

  @Test
  void leavesThePasswordToItsOwner() {
    var password = "tractor violet ninety moons".toCharArray();

    rules.fault(password, NAME);

    assertThat(password).isEqualTo("tractor violet ninety moons".toCharArray());
  }

  @Test
  void judgesVeryLongPasswordsInTime() {
    assertThat(rules.fault("lorem-ipsum-dolor-".repeat(2000).toCharArray(), NAME)).isEmpty();
  }
}
