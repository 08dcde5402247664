package chat.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.system.process.ChatProgram;
import chat.parley.system.process.Installation;
import chat.parley.system.process.RunningProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A newcomer's first five minutes, on a machine without a screen. */
class DemoIT {
  private static final int SEE_OTHER = 303;
  private static final int FORBIDDEN = 403;

  @Test
  void introducesThreeFriendsAndLeavesNothingBehind() throws Exception {
    try (var demo = Installation.startWithoutScreen("demo")) {
      demo.line(line -> line.startsWith("and type, for instance:"));
      var server = value(demo, "Server");
      var folders = folders(demo);
      assertThat(folders).hasSize(2);

      try (var first = ChatProgram.start(server, folders.getFirst());
          var second = ChatProgram.start(server, folders.getLast())) {
        var friends = second.say("friends").first("friends");
        assertThat(friends.path("friends")).hasSize(2);
        var receiver = second.first("signed-in").path("account").asText();
        first.say("send %s \"hello from the demo\"".formatted(receiver)).first("sent");
        assertThat(second.first("message").path("text").asText()).isEqualTo("hello from the demo");
        assertThat(first.quit()).isZero();
        assertThat(second.quit()).isZero();
      }

      demo.type("");
      assertThat(demo.exitCode()).isZero();
      assertThat(folders.getFirst().getParent()).doesNotExist();
    }
  }

  @Test
  void signsIntoTheDashboardOnce() throws Exception {
    try (var demo = Installation.startWithoutScreen("demo")) {
      demo.line(line -> line.startsWith("and type, for instance:"));
      var link = URI.create(value(demo, "Dashboard").split(" ", 2)[0]);

      assertThat(pressed(link)).isEqualTo(SEE_OTHER);
      assertThat(pressed(link)).isEqualTo(FORBIDDEN);

      demo.terminate();
      demo.exitCode();
    }
  }

  private static String value(RunningProgram demo, String name) {
    return demo.line(line -> line.strip().startsWith(name))
        .strip()
        .substring(name.length())
        .strip();
  }

  /** Out of the hints for two other terminals. */
  private static List<Path> folders(RunningProgram demo) {
    return demo.out().stream()
        .filter(line -> line.contains("./parley chat --server"))
        .map(line -> Path.of(line.substring(line.indexOf("--data ") + "--data ".length()).strip()))
        .toList();
  }

  /** The one button of the link's page. */
  private static int pressed(URI link) throws IOException, InterruptedException {
    var form =
        HttpRequest.newBuilder(link.resolve("/sign-in/link"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", link.getScheme() + "://" + link.getAuthority())
            .POST(HttpRequest.BodyPublishers.ofString(link.getRawQuery()))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(form, BodyHandlers.discarding()).statusCode();
    }
  }
}
