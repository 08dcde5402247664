package chat.parley.admin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static final Map<String, String> BOB = Map.of("name", "bob");

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void start() {
    world = new World(folder).withOwner();
    world.server.open("bob", 1);
    world.server.connect("bob", "10.0.0.7");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/control",
        "/users",
        "/user?name=bob",
        "/user/disable?name=bob",
        "/connections",
        "/connections/tables",
        "/keys",
        "/plugins",
        "/sessions",
        "/audit",
        "/shutdown",
        "/console/complete?line=k"
      })
  void strangersAreSentToTheSignIn(String path) {
    var answer = world.browser().get(path);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
    assertThat(answer.body()).doesNotContain("bob");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console",
        "/user/kick",
        "/user/enable",
        "/user/disable",
        "/keys/rotate",
        "/plugins/enable",
        "/plugins/disable",
        "/door/open",
        "/door/close",
        "/shutdown",
        "/sessions/end",
        "/sessions/keep",
        "/sign-out"
      })
  void strangersChangeNothing(String path) {
    assertThat(world.browser().post(path, BOB).statusCode()).isEqualTo(401);
    assertThat(world.server.connected()).hasSize(1);
    assertThat(world.server.isDown()).isFalse();
  }

  @Test
  void strangersGetNoStream() {
    var answer =
        world.browser().send("/stream", request -> request.header("Accept", "text/event-stream"));

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  /** The exploit strings of Openfire's CVE-2023-32315, and their relatives. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/setup/setup-s/%u002e%u002e/%u002e%u002e/users",
        "/setup/setup-s/%u002e%u002e/%u002e%u002e/user-create.jsp?csrf=x&username=a",
        "/setup/setup-/../../users",
        "/setup/..%2f..%2fusers",
        "/setup/%2e%2e/users",
        "/setup/.%2e/users",
        "/sign-in/..;/users",
        "/sign-in;/users",
        "/users;jsessionid=1",
        "//users",
        "/sign-in//../users",
        "/users%00",
        "/users%2f",
        "/users%5c..",
        "/assets/../users",
        "/sign-in/%252e%252e/users",
        "/%c0%ae%c0%ae/users",
        "/\\users"
      })
  void crookedPathsAreRefused(String path) throws IOException {
    var answer = RawRequest.get(world.web.address(), path, "localhost");

    assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("bob");
  }

  @Test
  void setupIsGoneOnceThereIsAnOwner() {
    var browser = world.browser();

    assertThat(browser.get("/setup?token=anything").statusCode()).isEqualTo(404);
    assertThat(
            browser
                .post("/setup", Map.of("token", "x", "name", "eve", "password", World.PASSWORD))
                .statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:80",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "10.0.0.1",
        "",
        "[::2]"
      })
  void foreignNamesAreMisdirected(String host) throws IOException {
    assertThat(RawRequest.get(world.web.address(), "/sign-in", host))
        .matches("(?s)HTTP/1\\.1 (421|400) .*")
        .doesNotContain("password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:7070", "127.0.0.1", "127.9.9.9:1", "[::1]:7070"})
  void loopbackNamesAreServed(String host) throws IOException {
    assertThat(RawRequest.get(world.web.address(), "/sign-in", host)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void formsNeedTheWordOfTheSession() {
    var answer = world.signedInBrowser().postWithoutCsrf("/user/kick", BOB);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(world.server.connected()).hasSize(1);
  }

  @Test
  void formsOfOtherPagesAreRefused() {
    var browser = world.signedInBrowser();
    var own = "http://localhost:" + world.web.address().getPort();

    assertThat(kick(browser, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(kick(browser, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(kick(browser, "Origin", "https://evil.example")).isEqualTo(403);
    assertThat(kick(browser, "Origin", "null")).isEqualTo(403);
    assertThat(kick(browser, "X-Nothing", "told")).isEqualTo(403);
    assertThat(world.server.connected()).hasSize(1);
    assertThat(kick(browser, "Origin", own)).isEqualTo(303);
    assertThat(world.server.connected()).isEmpty();
  }

  @Test
  void everyAnswerCarriesTheHeaders() {
    for (var path : new String[] {"/sign-in", "/nothing-here", "/users"}) {
      var headers = world.browser().get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
      assertThat(headers.firstValue("Server")).isEmpty();
    }
  }

  @Test
  void cookieIsForTheServerOnly() {
    var answer =
        world.browser().post("/sign-in", Map.of("name", World.OWNER, "password", World.PASSWORD));

    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/")
        .doesNotContain("Secure");
  }

  @Test
  void wrongPasswordIsRefusedWithoutSayingWhy() {
    var answer = world.browser().post("/sign-in", Map.of("name", "root", "password", "wrong"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("Name or password is wrong.");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void quietSessionEnds() {
    var browser = world.signedInBrowser();
    world.clock.advance(Duration.ofMinutes(16));

    assertThat(browser.get("/users").statusCode()).isEqualTo(303);
    assertThat(browser.post("/user/kick", BOB).statusCode()).isEqualTo(401);
  }

  @Test
  void selfRenewingTablesDoNotKeepASessionAwake() {
    var browser = world.signedInBrowser();
    for (var minute = 0; minute < 16; minute += 4) {
      browser.get("/connections/tables");
      world.clock.advance(Duration.ofMinutes(4));
    }

    assertThat(browser.get("/connections/tables").statusCode()).isEqualTo(303);
  }

  @Test
  void signOutEndsTheSession() {
    var browser = world.signedInBrowser();
    var before = world.access.sessions().size();
    browser.post("/sign-out", Map.of());

    assertThat(browser.get("/users").statusCode()).isEqualTo(303);
    assertThat(world.access.sessions()).hasSize(before - 1);
  }

  @Test
  void sessionDoesNotOpenTheHostsRoutes() {
    var browser = world.signedInBrowser();

    assertThat(browser.get("/api/overview").statusCode()).isEqualTo(401);
    assertThat(browser.post("/api/commands", Map.of()).statusCode()).isEqualTo(401);
  }

  @Test
  void longBodiesAreRefused() {
    var answer =
        world
            .browser()
            .send(
                "/sign-in",
                request ->
                    request
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString("name=" + "x".repeat(200_000))));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void otherAddressesNeedTls() throws IOException {
    var everywhere = InetAddress.getByName("0.0.0.0");

    assertThatExceptionOfType(CannotServeException.class)
        .isThrownBy(
            () -> new AdminWebConfig(everywhere, 0, new AdminWebConfig.Plain(), Set.of(), folder));
  }

  private static int kick(Browser browser, String header, String value) {
    return browser
        .postWith("/user/kick", BOB, request -> request.header(header, value))
        .statusCode();
  }
}
