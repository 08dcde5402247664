package chat.parley.second;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3); // Argon2id in JavaScript

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it; leaves the test out where it is not installed. */
  static Browser require() {
    var chromium = program("chromium");
    var chromedriver = program("chromedriver");
    assumeTrue(chromium.isPresent() && chromedriver.isPresent(), "Chromium is not installed");
    // Named explicitly: otherwise Selenium would look for downloads.
    var service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.orElseThrow()).build();
    var options =
        new ChromeOptions()
            .setBinary(chromium.orElseThrow())
            .addArguments("--headless=new", "--no-sandbox");
    return new Browser(new ChromeDriver(service, options));
  }

  /** Opens the page and waits until it has run all its checks. */
  List<Outcome> outcomes(URI page) {
    driver.get(page.toString());
    var results =
        await("the page's results")
            .atMost(PATIENCE)
            .until(() -> driver.executeScript("return window.results ?? null"), Objects::nonNull);
    return ((List<?>) results).stream().map(result -> Outcome.of((Map<?, ?>) result)).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<File> program(String name) {
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return Arrays.stream(folders)
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toFile);
  }
}
