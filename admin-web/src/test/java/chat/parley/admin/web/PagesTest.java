package chat.parley.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final String MARKUP = "<img src=x onerror=alert(1)>";

  @TempDir Path folder;
  private World world;
  private Browser browser;

  @BeforeEach
  void start() {
    world = new World(folder).withOwner();
    world.server.open("alice", 2);
    world.server.open("bob", 1);
    world.server.connect("bob", "10.0.0.7");
    world.server.knock("10.0.0.9");
    browser = world.signedInBrowser();
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
        "/user?name=alice",
        "/user?name=bob",
        "/user/disable?name=bob",
        "/connections",
        "/connections/tables",
        "/keys",
        "/what-the-server-sees",
        "/plugins",
        "/sessions",
        "/audit",
        "/audit?check=1",
        "/shutdown"
      })
  void everyPageIsServed(String path) {
    var answer = browser.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
  }

  @Test
  void usersAreFoundAndSorted() {
    assertThat(browser.get("/users").body()).contains("alice").contains("bob");
    assertThat(browser.get("/users?part=ali").body()).contains("alice").doesNotContain(">bob<");
    assertThat(browser.get("/users?filter=online").body())
        .contains(">bob<")
        .doesNotContain(">alice<");
    assertThat(browser.get("/users?part=nobody").body()).contains("No account fits.");
  }

  @Test
  void saysWhatIsSealedAndWhatIsClear() {
    assertThat(browser.get("/keys").body()).contains("href=\"/what-the-server-sees\"");
    assertThat(browser.get("/what-the-server-sees").body())
        .contains("What you write.", "Who sends each message", "Not independently audited.")
        .containsPattern(
            "MessageBody.Text.<wbr>text(?s:.){0,200}sealed for the devices of the chat")
        .containsPattern("MessageHeader.<wbr>sender(?s:.){0,200}in clear");
  }

  @Test
  void unknownUserIsNotFound() {
    assertThat(browser.get("/user?name=nobody").statusCode()).isEqualTo(404);
    assertThat(browser.get("/user?name=%2e%2e%2f").statusCode()).isEqualTo(404);
  }

  @Test
  void kickAnswersOnTheNextPage() {
    browser.post("/user/kick", Map.of("name", "bob"));

    assertThat(world.server.connected()).isEmpty();
    assertThat(browser.get("/user?name=bob").body()).contains("bob: 1 connection closed.");
  }

  @Test
  void disablingNeedsTheNameTyped() {
    assertThat(browser.get("/user/disable?name=bob").body()).contains("Closes 1 connection");
    assertThat(disable("bib", "").statusCode()).isEqualTo(422);
    assertThat(browser.get("/user?name=bob").body()).doesNotContain("cannot sign in");

    assertThat(disable("bob", "").statusCode()).isEqualTo(303);
    assertThat(browser.get("/user?name=bob").body()).contains("cannot sign in");
  }

  @Test
  void dangerNeedsThePasswordAgainAfterFiveMinutes() {
    world.clock.advance(Duration.ofMinutes(6));

    assertThat(disable("bob", "wrong").body()).contains("That password is wrong.");
    assertThat(disable("bob", World.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void consoleAsksForThePasswordBeforeDanger() {
    world.clock.advance(Duration.ofMinutes(6));

    assertThat(console("disable bob", "").body()).contains("Your password again");
    assertThat(console("shutdown", "wrong").body()).contains("That password is wrong.");
    assertThat(world.server.isDown()).isFalse();
    assertThat(console("shutdown", World.PASSWORD).body()).contains("shutting down");
    assertThat(world.server.isDown()).isTrue();
  }

  @Test
  void consoleAnswersInTablesAndWords() {
    assertThat(console("users", "").body()).contains("<table").contains("alice");
    assertThat(console("door close", "").body()).contains("The door is closed.");
    assertThat(console("nonsense", "").body()).contains("There is no command nonsense.");
    assertThat(browser.get("/console/complete?line=kick%20b").body()).isEqualTo("[\"kick bob\"]");
  }

  @Test
  void whateverIsTypedComesBackAsText() {
    assertThat(console(MARKUP, "").body()).doesNotContain("<img");
    assertThat(browser.get("/users?part=%3Cimg%20src=x%3E").body()).doesNotContain("<img");
    world.server.plugins.breakFile(MARKUP);
    assertThat(browser.get("/plugins").body()).doesNotContain("<img").contains("&lt;img");
    assertThat(browser.get("/").body()).doesNotContain("<img");
  }

  @Test
  void pluginsAreSwitched() {
    browser.post("/plugins/disable", Map.of("id", "emotes"));
    assertThat(browser.get("/plugins").body()).contains("emotes is disabled.");

    browser.post("/plugins/enable", Map.of("id", "nonsense"));
    assertThat(browser.get("/plugins").body()).contains("There is no plugin nonsense.");
  }

  @Test
  void bootKeyIsRotated() {
    browser.post("/keys/rotate", Map.of());

    assertThat(browser.get("/keys").body()).contains("Boot key 2 is in use").contains("former");
  }

  @Test
  void sessionsAreRevoked() {
    var other = world.signedInBrowser();
    var id = world.access.sessions().getFirst().id();
    browser.post("/sessions/end", Map.of("id", id));

    assertThat(other.get("/").statusCode()).isEqualTo(303);
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void deedsAreAudited() {
    browser.post("/user/kick", Map.of("name", "bob"));

    assertThat(browser.get("/audit?check=1").body())
        .contains("kick bob")
        .contains("Every entry fits");
  }

  @Test
  void signInLinkWorksOnce() {
    var link = world.web.issueSignInLink().orElseThrow();
    var token = link.getQuery().substring("token=".length());
    var guest = world.browser();

    assertThat(guest.get(link.getPath() + "?" + link.getQuery()).statusCode()).isEqualTo(200);
    assertThat(guest.post("/sign-in/link", Map.of("token", token)).statusCode()).isEqualTo(303);
    assertThat(guest.get("/").statusCode()).isEqualTo(200);
    assertThat(world.browser().post("/sign-in/link", Map.of("token", token)).statusCode())
        .isEqualTo(403);
  }

  private HttpResponse<String> disable(String typed, String password) {
    return browser.post(
        "/user/disable", Map.of("name", "bob", "typed", typed, "password", password));
  }

  private HttpResponse<String> console(String line, String password) {
    return browser.post("/console", Map.of("line", line, "password", password));
  }
}
