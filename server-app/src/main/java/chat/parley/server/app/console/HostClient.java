package chat.parley.server.app.console;

import chat.parley.server.app.folder.StartProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks a running server. */
final class HostClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final HostAccess access;

  HostClient(HostAccess access) {
    this.access = access;
  }

  /**
   * Posts to a REST route.
   *
   * @param route such as {@code api/commands}
   * @return the answer's JSON; empty when no server listens any more
   */
  Optional<JsonNode> post(String route, Map<String, String> body) {
    try {
      var response = http.send(request(route, body), BodyHandlers.ofString());
      return Optional.of(json.readTree(response.body()));
    } catch (ConnectException gone) {
      return Optional.empty();
    } catch (IOException broken) {
      throw new StartProblem(
          "the server at %s does not answer (%s)".formatted(access.url(), broken.getMessage()),
          broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartProblem("interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest request(String route, Map<String, String> body) throws IOException {
    return HttpRequest.newBuilder(access.url().resolve(route))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + access.token())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
        .build();
  }
}
