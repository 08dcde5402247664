package chat.parley.system.screen;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A browser without a window. */
public final class Chromium implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it; leaves the test out where it is not installed. */
  public static Chromium require() {
    var browser = Tool.CHROMIUM.path();
    var chromedriver = Tool.CHROMEDRIVER.path();
    assumeTrue(browser.isPresent() && chromedriver.isPresent(), "Chromium is not installed");
    // Named explicitly: otherwise Selenium would look for downloads.
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow().toFile())
            .build();
    var options =
        new ChromeOptions()
            .setBinary(browser.orElseThrow().toFile())
            .addArguments("--headless=new", "--no-sandbox", "--window-size=1280,800");
    return new Chromium(new ChromeDriver(service, options));
  }

  /** Goes to an address. */
  public void open(URI address) {
    driver.get(address.toString());
  }

  /** The path of the page that is shown. */
  public String path() {
    return URI.create(driver.getCurrentUrl()).getPath();
  }

  /** Waits for an element and gives it. */
  public WebElement find(String selector) {
    return await(selector)
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> driver.findElement(By.cssSelector(selector)), WebElement::isDisplayed);
  }

  /** Types into a field, in place of what is there. */
  public void type(String selector, String text) {
    var field = find(selector);
    field.clear();
    field.sendKeys(text);
  }

  /** Presses a button or follows a link. */
  public void press(String selector) {
    find(selector).click();
  }

  /** Waits until an element shows these words. */
  public void waitForText(String selector, String words) {
    await("\"%s\" in %s".formatted(words, selector))
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> driver.findElement(By.cssSelector(selector)).getText().contains(words));
  }

  /** Keeps what is to be seen as an artifact of the build: {@code target/artifacts/NAME.png}. */
  public void photograph(String name) {
    try {
      var folder = Files.createDirectories(Path.of("target", "artifacts"));
      Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
