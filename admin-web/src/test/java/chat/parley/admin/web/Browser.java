package chat.parley.admin.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as the tests need: cookies, forms, the headers browsers send. */
final class Browser {
  private static final Pattern CSRF = Pattern.compile("data-csrf=\"([0-9a-f]{64})\"");

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String csrf = "";

  Browser(URI address) {
    this.address = address;
  }

  /** Signs in as the owner; the cookie stays. */
  void signIn() {
    post("/sign-in", Map.of("name", World.OWNER, "password", World.PASSWORD));
    var page = get("/").body();
    var found = CSRF.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("not signed in: " + page);
    }
    csrf = found.group(1);
  }

  HttpResponse<String> get(String path) {
    return send(path, _ -> {});
  }

  /** Sends a form of this dashboard's own pages. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(
        path, request -> request.header("Sec-Fetch-Site", "same-origin").POST(form(fields, csrf)));
  }

  /** Sends a form with whatever headers a test wants, CSRF word included. */
  HttpResponse<String> postWith(
      String path, Map<String, String> fields, Consumer<HttpRequest.Builder> headers) {
    return send(path, request -> headers.accept(request.POST(form(fields, csrf))));
  }

  /** Sends a form that does not know the session's word. */
  HttpResponse<String> postWithoutCsrf(String path, Map<String, String> fields) {
    return send(
        path, request -> request.header("Sec-Fetch-Site", "same-origin").POST(form(fields, "")));
  }

  HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> change) {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded");
    change.accept(request);
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static HttpRequest.BodyPublisher form(Map<String, String> fields, String csrf) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return BodyPublishers.ofString(body + "&csrf=" + csrf);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
