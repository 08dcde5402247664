package chat.parley.admin.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LiveStreamTest {
  @TempDir Path folder;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private World world;
  private HttpClient client;
  private Thread reader;

  @BeforeEach
  void listen() throws IOException, InterruptedException {
    world = new World(folder).withOwner();
    world.server.open("alice", 1);
    client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var form = "name=root&password=" + URLEncoder.encode(World.PASSWORD, StandardCharsets.UTF_8);
    client.send(
        request("/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.discarding());
    reader = Thread.ofVirtual().start(this::read);
  }

  @AfterEach
  void stop() {
    reader.interrupt();
    client.shutdownNow();
    world.close();
  }

  @Test
  void tellsWhatHappenedAndWhatHappens() {
    awaitLine("account opened");
    world.server.connect("alice", "10.0.0.4");
    awaitLine("signed in");
    assertThat(received.stream().filter(line -> line.contains("account opened"))).hasSize(1);
  }

  @Test
  void tellsVitalFigures() {
    world.server.connect("alice", "10.0.0.4");
    awaitLine("\"connected\":\"1\"");
  }

  @Test
  void saysThatTheSessionIsOverAndEnds() {
    awaitLine("event: vitals");
    world.clock.advance(Duration.ofMinutes(16));

    awaitLine("event: signed-out");
    await().atMost(10, SECONDS).until(() -> !reader.isAlive());
  }

  @Test
  void goneBrowserAndStoppedServerMakeNoNoise() {
    var complaints = new ListAppender<ILoggingEvent>();
    complaints.start();
    var log = (Logger) LoggerFactory.getLogger("io.javalin.Javalin");
    log.addAppender(complaints);
    awaitLine("event: vitals");

    client.shutdownNow();
    await().atMost(10, SECONDS).until(() -> !reader.isAlive());
    world.web.close();

    log.detachAppender(complaints);
    assertThat(complaints.list).isEmpty();
  }

  private void read() {
    var stream = request("/stream").header("Accept", "text/event-stream").build();
    try {
      client.send(stream, BodyHandlers.ofLines()).body().forEach(received::add);
    } catch (IOException | UncheckedIOException ended) {
      received.add("ended: " + ended.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(world.web.address().resolve(path).toString()));
  }

  private void awaitLine(String part) {
    await()
        .atMost(10, SECONDS)
        .until(() -> received.stream().anyMatch(line -> line.contains(part)));
  }
}
