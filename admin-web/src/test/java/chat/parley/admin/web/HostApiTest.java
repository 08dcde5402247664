package chat.parley.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostApiTest {
  @TempDir Path folder;
  private final ObjectMapper json = new ObjectMapper();
  private World world;
  private JsonNode file;

  @BeforeEach
  void start() throws IOException {
    world = new World(folder).withOwner();
    world.server.open("bob", 1);
    file = json.readTree(Files.readString(folder.resolve("run/admin.json")));
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void fileSaysWhereAndIsForItsOwnerOnly() throws IOException {
    assertThat(URI.create(file.get("url").asText())).isEqualTo(world.web.address());
    var mode = Files.getPosixFilePermissions(folder.resolve("run/admin.json"));
    assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
  }

  @Test
  void fileIsGoneWithTheServer() {
    world.web.close();

    assertThat(folder.resolve("run/admin.json")).doesNotExist();
  }

  @Test
  void commandsAnswerInTypes() throws IOException {
    var text = command("{\"line\": \"door\"}");
    assertThat(text.statusCode()).isEqualTo(200);
    assertThat(json.readTree(text.body()).get("text").asText()).isEqualTo("The door is open.");

    var table = json.readTree(command("{\"line\": \"users\"}").body());
    assertThat(table.get("kind").asText()).isEqualTo("table");
    assertThat(table.get("rows").get(0).get(0).asText()).isEqualTo("bob");

    var failure = command("{\"line\": \"nonsense\"}");
    assertThat(failure.statusCode()).isEqualTo(422);
    assertThat(json.readTree(failure.body()).get("kind").asText()).isEqualTo("failure");
  }

  @Test
  void badBodiesAreExplained() {
    assertThat(command("").statusCode()).isEqualTo(400);
    assertThat(command("{").statusCode()).isEqualTo(400);
    assertThat(command("{\"line\": 7}").statusCode()).isEqualTo(400);
  }

  @Test
  void hostNeedsNoPasswordForDanger() {
    assertThat(command("{\"line\": \"shutdown\"}").statusCode()).isEqualTo(200);
    assertThat(world.server.isDown()).isTrue();
  }

  @Test
  void linksAreIssuedWhereTheyMakeSense() throws IOException {
    assertThat(post("/api/setup-link", "").statusCode()).isEqualTo(409);
    var link = json.readTree(post("/api/sign-in-link", "").body()).get("url").asText();
    assertThat(link).startsWith(world.web.address() + "sign-in/link?token=");

    world.access.resetOwner();
    assertThat(post("/api/setup-link", "").statusCode()).isEqualTo(200);
    assertThat(folder.resolve("run/setup-link")).exists();
  }

  @Test
  void resettingTheOwnerGivesALinkForTheNextOne() throws IOException {
    var answer = json.readTree(post("/api/reset-owner", "").body());

    assertThat(answer.get("text").asText())
        .endsWith(world.web.setupLink().orElseThrow().toString());
    assertThat(post("/api/sign-in-link", "").statusCode()).isEqualTo(409);
  }

  @Test
  void overviewHasTheFigures() throws IOException {
    var answer = world.browser().send("/api/overview", request -> authorize(request, token()));

    assertThat(json.readTree(answer.body()).get("doorOpen").asBoolean()).isTrue();
  }

  @Test
  void wrongTokenIsRefused() {
    var answer =
        world
            .browser()
            .send(
                "/api/commands",
                request ->
                    authorize(request, token() + "x")
                        .POST(BodyPublishers.ofString("{\"line\": \"shutdown\"}")));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(world.server.isDown()).isFalse();
  }

  private HttpResponse<String> command(String body) {
    return post("/api/commands", body);
  }

  private HttpResponse<String> post(String path, String body) {
    return world
        .browser()
        .send(path, request -> authorize(request, token()).POST(BodyPublishers.ofString(body)));
  }

  private String token() {
    return file.get("token").asText();
  }

  private static HttpRequest.Builder authorize(HttpRequest.Builder request, String token) {
    return request.header("Authorization", "Bearer " + token);
  }
}
