package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link InstallationStore} does. */
abstract class InstallationStoreContract {
  abstract InstallationStore store();

  /** Closes the store and opens it again. */
  abstract void restart();

  @Test
  void marksAStoreWithRandomBytesOfTheirLength() {
    assertThat(store().incarnation().length()).isEqualTo(16);
    assertThat(store().decoySecret().length()).isEqualTo(32);
    assertThat(store().decoySecret().slice(0, 16)).isNotEqualTo(store().incarnation());
  }

  @Test
  void keepsWhatMarksAStoreOverARestart() {
    var incarnation = store().incarnation();
    var secret = store().decoySecret();

    restart();

    assertThat(store().incarnation()).isEqualTo(incarnation);
    assertThat(store().decoySecret()).isEqualTo(secret);
  }

  @Test
  void neverShowsItsSecret() {
    assertThat(store()).asString().doesNotContain(store().decoySecret().toHex());
  }
}
