package chat.parley.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientVersionTest {
  @ParameterizedTest
  @CsvSource({"0.1.0,0.1.1", "0.9.0,0.10.0", "1.0.0,2.0.0", "0.1,0.1.1", "0.1.0-SNAPSHOT,0.2.0"})
  void ordersReleasesByTheirNumbers(String older, String newer) {
    assertThat(new ClientVersion(older).isBefore(new ClientVersion(newer))).isTrue();
    assertThat(new ClientVersion(newer).isBefore(new ClientVersion(older))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1.0", "0.1.0-SNAPSHOT", "0.1.0+7", "0.1.0-rc.1+7"})
  void takesABuildOnTheWayForItsRelease(String text) {
    var release = new ClientVersion("0.1.0");

    assertThat(new ClientVersion(text).isBefore(release)).isFalse();
    assertThat(release.isBefore(new ClientVersion(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "latest", "${project.version}"})
  void refusesWhatIsNoVersion(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ClientVersion(text));
  }

  @Test
  void knowsTheOneThatRuns() {
    assertThat(new ClientVersion("0.0.1").isBefore(ClientVersion.current())).isTrue();
  }
}
