package chat.parley.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What two implementations agree on is the format; what only one of them does is a mistake. */
class SecondImplementationIT {
  /** One test for each check of the page, named by the value of {@code vectors/v1.json}. */
  @TestFactory
  Stream<DynamicTest> agreesAboutEveryValueAndRefusesEveryForgery() throws IOException {
    try (var pages = new Pages();
        var browser = Browser.require()) {
      var outcomes = browser.outcomes(pages.address());
      assertThat(outcomes).isNotEmpty();
      return outcomes.stream()
          .map(
              outcome ->
                  DynamicTest.dynamicTest(
                      outcome.name(),
                      () -> assertThat(outcome.failure()).as(outcome.name()).isNull()));
    }
  }
}
