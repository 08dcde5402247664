package chat.parley.admin.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** An operator's first quarter of an hour, in a real browser, with pictures of every page. */
class DashboardIT {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String LONG_NAME =
      "wilhelmina-alexandra-van-den-berg-van-heemstede-the-second-of";
  private static final Dimension DESK = new Dimension(1360, 860);
  private static final Dimension PHONE = new Dimension(500, 900);

  @TempDir Path folder;
  private World world;
  private ChromeDriver driver;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "no Chromium here: install chromium and chromium-driver");
    Files.createDirectories(PICTURES);
    world = new World(folder);
    people();
    driver = new ChromeDriver(service(), options());
    driver.manage().window().setSize(DESK);
    colours("light");
  }

  @AfterEach
  void stop() {
    if (driver != null) {
      driver.quit();
    }
    if (world != null) {
      world.close();
    }
  }

  @Test
  void operatorSetsUpWatchesAndSteers() throws IOException {
    setUp();
    watchSomebodyConnect();
    useTheConsole();
    kickAndDisable();
    rotate();
    seeWhatTheServerSees();
    switchPlugin();
    lookAround();
    stayAwake();
    signOutAndIn();
    assertThat(
            driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .filter(entry -> !entry.getMessage().contains("/nothing-here")))
        .isEmpty();
  }

  private void setUp() throws IOException {
    driver.get(world.web.setupLink().orElseThrow().toString());
    picture("setup");
    type("name", World.OWNER);
    type("password", World.PASSWORD);
    type("repeat", World.PASSWORD);
    element("button.btn-primary").click();
    awaitTitle("Control room");
  }

  private void watchSomebodyConnect() {
    awaitText("[data-activity]", "account opened");
    world.server.connect("bob", "10.0.0.7");
    awaitText("[data-activity]", "signed in");
    awaitText("[data-vital=connected]", "3");

    element("[data-text-filter]").sendKeys("bob");
    await()
        .atMost(5, SECONDS)
        .until(
            () ->
                elements("[data-activity] .line").stream()
                    .allMatch(
                        line ->
                            line.getText().contains("bob") || line.getText().contains("10.0.0.7")));
    element("[data-text-filter]").clear();
    element("[data-text-filter]").sendKeys(Keys.ENTER);

    element("[data-pause]").click();
    world.server.knock("10.0.0.99");
    world.server.open("frida", 1);
    awaitText("[data-activity-count]", "1 new while paused");
    element("[data-pause]").click();
    awaitText("[data-activity]", "frida");
  }

  private void useTheConsole() throws IOException {
    run("help");
    awaitText("#console-output", "Lists the accounts");
    element("[data-clear-console]").click();
    run("users list --online");
    awaitText("#console-output", "alice");
    var line = element("#line");
    line.sendKeys("plugins dis", Keys.TAB);
    await().atMost(5, SECONDS).until(() -> "plugins disable ".equals(line.getDomProperty("value")));
    line.sendKeys("weather", Keys.ENTER);
    awaitText("#console-output", "weather is disabled.");
    line.sendKeys(Keys.UP);
    assertThat(line.getDomProperty("value")).isEqualTo("plugins disable weather");
    line.sendKeys(Keys.ESCAPE);
    run("kick nobody");
    awaitText("#console-output", "There is no account nobody");
    world.clock.advance(Duration.ofMinutes(6));
    run("disable eve");
    awaitText("#console-output", "Your password again");
    element("#console-password").sendKeys(World.PASSWORD, Keys.ENTER);
    awaitText("#console-output", "eve is disabled");
    pictures("control-room");
  }

  private void kickAndDisable() throws IOException {
    open("Users");
    awaitText("#users-table", "frida");
    pictures("users");
    element("[name=part]").sendKeys("bob");
    await().atMost(5, SECONDS).until(() -> elements("#users-table tbody tr").size() == 1);
    element("#users-table tbody a").click();
    awaitTitle("bob");
    picture("user");
    element("#kick").click();
    awaitText(".notice", "1 connection closed");
    shutOutADevice();
    letBeginAnew();
    element("#disable").click();
    awaitTitle("Disable bob");
    picture("disable");
    type("typed", "bob");
    element("button.btn-danger").click();
    awaitText(".notice", "bob is disabled");
    element("#enable").click();
    awaitText(".notice", "may sign in again");
  }

  private void shutOutADevice() throws IOException {
    element("[data-revoke]").click();
    awaitText("h1", "Shut out device");
    picture("revoke-device");
    type("typed", "bob");
    element("button.btn-danger").click();
    awaitText(".notice", "is shut out");
    awaitText("[aria-labelledby=devices-title]", "shut out");
    element("[data-allow]").click();
    awaitText(".notice", "served again");
    element("[data-revoke]").click();
    type("typed", "bob");
    element("button.btn-danger").click();
    awaitText(".notice", "is shut out");
  }

  private void letBeginAnew() throws IOException {
    element("#re-enrol").click();
    awaitTitle("Let bob begin anew");
    picture("re-enrol");
    type("typed", "bob");
    element("button.btn-danger").click();
    awaitText(".notice", "It works once");
    pictures("user-restricted");
    element("#re-enrol-cancel").click();
    awaitText(".notice", "cannot begin anew");
  }

  private void rotate() throws IOException {
    open("Keys");
    element("#rotate").click();
    awaitText(".notice", "Boot key 2 is in use");
    element("#rotate-identity").click();
    awaitTitle("Announce a new server identity");
    picture("rotate-identity");
    type("typed", "new identity");
    element("button.btn-danger").click();
    awaitText(".notice", "is announced");
    pictures("keys");
  }

  private void seeWhatTheServerSees() throws IOException {
    driver.findElement(By.linkText("Privacy")).click();
    awaitTitle("What the server sees");
    pictures("sight");
    element("[data-subject=messages] summary").click();
    assertThat(element("[data-subject=messages] table").isDisplayed()).isTrue();
    pictures("sight-fields");
  }

  private void switchPlugin() throws IOException {
    open("Plugins");
    element("[data-plugin=emotes]").click();
    awaitText(".notice", "emotes is disabled");
    assertThat(element("[data-plugin=emotes]").getDomAttribute("aria-checked")).isEqualTo("false");
    pictures("plugins");
  }

  private void lookAround() throws IOException {
    driver.get(world.web.address() + "user?name=" + LONG_NAME);
    awaitTitle(LONG_NAME);
    pictures("user-long");
    for (var page : List.of("Home", "Connections", "Sessions", "Audit")) {
      open(page);
      pictures(page.toLowerCase(Locale.ROOT));
    }
  }

  private void stayAwake() {
    world.clock.advance(Duration.ofMinutes(14).plusSeconds(10));
    awaitText("[data-idle]", "Still there?");
    element("[data-idle-keep]").click();
    await().atMost(10, SECONDS).until(() -> !element("[data-idle]").isDisplayed());
  }

  private void signOutAndIn() throws IOException {
    element(".who form button").click();
    awaitText("h1", "Sign in");
    picture("sign-in");
    driver.get(world.web.address() + "nothing-here");
    picture("error");
  }

  private void people() {
    world.server.open("alice", 2);
    world.server.open("bob", 1);
    world.server.open("chloé", 3);
    world.server.open("dirk", 1);
    world.server.open("eve", 1);
    world.server.open(LONG_NAME, 10);
    world.server.connect("alice", "10.0.0.4");
    world.server.connect("chloé", "2001:db8:0:0:0:0:0:17");
    world.server.knock("10.0.0.9");
  }

  private void run(String line) {
    element("#line").sendKeys(line, Keys.ENTER);
  }

  private void open(String section) {
    driver.findElement(By.linkText(section)).click();
    awaitTitle(section);
  }

  private void type(String field, String text) {
    var input = element("[name=" + field + "]");
    input.clear();
    input.sendKeys(text);
  }

  private WebElement element(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  private List<WebElement> elements(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  private void awaitTitle(String title) {
    awaitText("h1", title);
  }

  private void awaitText(String selector, String text) {
    await()
        .atMost(10, SECONDS)
        .ignoreExceptions()
        .until(() -> element(selector).getText().contains(text));
  }

  /** Light, dark and as narrow as a phone. */
  private void pictures(String name) throws IOException {
    picture(name);
    colours("dark");
    picture(name + "-dark");
    colours("light");
    driver.manage().window().setSize(PHONE);
    picture(name + "-phone");
    driver.manage().window().setSize(DESK);
  }

  private void colours(String scheme) {
    var colours = Map.of("name", "prefers-color-scheme", "value", scheme);
    var motion = Map.of("name", "prefers-reduced-motion", "value", "reduce"); // else half-faded
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("features", List.of(colours, motion)));
  }

  private void picture(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  private static ChromeDriverService service() {
    return new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
  }

  private static ChromeOptions options() {
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }
}
