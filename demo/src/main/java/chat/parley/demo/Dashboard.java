package chat.parley.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The demo server's dashboard, entered as its operator would. */
final class Dashboard {
  private static final int SEE_OTHER = 303;

  private Dashboard() {}

  /**
   * Makes the owner's account with the setup link, as its form would.
   *
   * @param setupLink {@code http://HOST:PORT/setup?token=…}
   */
  static void makeOwner(URI setupLink, Person owner) {
    var form =
        Map.of(
            "token", setupLink.getQuery().substring("token=".length()),
            "name", owner.name(),
            "password", owner.password(),
            "repeat", owner.password());
    int status = post(setupLink, form);
    if (status != SEE_OTHER) {
      throw new IllegalStateException("the dashboard refused its owner: status " + status);
    }
  }

  /** A link that signs the owner in, once. */
  static URI signInLink(Launcher launcher, Path data) {
    var admin = launcher.start(List.of("admin", "--data", data.toString(), "sign-in-link"));
    try (var answer = admin.inputReader(StandardCharsets.UTF_8)) {
      var link = answer.readLine();
      if (link == null || admin.waitFor() != 0) {
        throw new IllegalStateException("the server gave no sign-in link");
      }
      return URI.create(link);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static int post(URI page, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(page.resolve("/setup"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", page.getScheme() + "://" + page.getAuthority())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
