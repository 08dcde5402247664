package chat.parley.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {
  @TempDir Path folder;
  private World world;

  @BeforeEach
  void start() {
    world = new World(folder);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void linkStandsInAFileOfTheOwnerOnly() throws IOException {
    var file = folder.resolve("run/setup-link");

    assertThat(Files.readString(file).strip())
        .isEqualTo(world.web.setupLink().orElseThrow().toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void linkMakesTheOwnerAndIsGone() {
    var browser = world.browser();
    assertThat(browser.get("/setup?" + link()).body()).contains("Make the owner");

    var answer = create(browser, World.PASSWORD, World.PASSWORD);

    assertThat(answer).isEqualTo(303);
    assertThat(browser.get("/control").statusCode()).isEqualTo(200);
    assertThat(folder.resolve("run/setup-link")).doesNotExist();
    assertThat(world.web.setupLink()).isEmpty();
    assertThat(world.browser().get("/setup?token=x").statusCode()).isEqualTo(404);
  }

  @Test
  void mistakesAreMendedInPlace() {
    var browser = world.browser();

    assertThat(create(browser, World.PASSWORD, "something else")).isEqualTo(422);
    assertThat(create(browser, "short", "short")).isEqualTo(422);
    assertThat(create(browser, World.PASSWORD, World.PASSWORD)).isEqualTo(303);
  }

  @Test
  void oldLinkIsRefused() {
    world.clock.advance(Duration.ofMinutes(31));

    assertThat(world.browser().get("/setup?" + link()).statusCode()).isEqualTo(403);
    assertThat(create(world.browser(), World.PASSWORD, World.PASSWORD)).isEqualTo(403);
    assertThat(world.access.ownerExists()).isFalse();
  }

  @Test
  void signInSaysThatThereIsNobodyYet() {
    assertThat(world.browser().get("/sign-in").body()).contains("There is no account yet.");
  }

  private String link() {
    return world.web.setupLink().orElseThrow().getQuery();
  }

  private int create(Browser browser, String password, String repeat) {
    var token = link().substring("token=".length());
    return browser
        .post(
            "/setup",
            Map.of("token", token, "name", "root", "password", password, "repeat", repeat))
        .statusCode();
  }
}
