package chat.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.system.process.ChatProgram;
import chat.parley.system.process.ServerProgram;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two people, one of them away for a while, a server that is restarted in between, and a second
 * computer in the end.
 */
class ThousandMessagesIT {
  private static final String ANN_PASSWORD = "copper-lantern-glacier-41";
  private static final String BEN_PASSWORD = "walnut-thunder-orchid-77";
  private static final Canary CANARY = new Canary("xylograph-quokka-7731");

  @TempDir private Path temporary;

  @Test
  void allArriveOnceAndInOrderOnEveryDevice() {
    int port = talk();

    try (var server = start(port);
        var second = ChatProgram.start(server.address(), temporary.resolve("second"))) {
      second.say("login ann " + ANN_PASSWORD).first("signed-in");
      second.say("history ben 1000");
      second.nth("history", 1000);
      second.quit();
      assertWhole(second.all("history"));
    }

    CANARY.assertNowhereIn(temporary);
    new Canary(ANN_PASSWORD).assertNowhereIn(temporary);
    new Canary(BEN_PASSWORD).assertNowhereIn(temporary);
  }

  /** The conversation itself: 1,000 messages. */
  private int talk() {
    int port;
    try (var server = ServerProgram.start(data());
        var ann = ChatProgram.start(server.address(), temporary.resolve("ann"))) {
      port = server.port();
      try (var ben = ChatProgram.start(server.address(), temporary.resolve("ben"))) {
        befriend(ann, ben);
        send(ann, "ben", 1, 200);
        send(ben, "ann", 1, 200);
        ann.nth("message", 200);
        ben.nth("message", 200);
        assertThat(ben.quit()).isZero();
      }
      send(ann, "ben", 201, 400);
      ann.nth("sent", 400);
      assertThat(server.stop()).isZero();
      send(ann, "ben", 401, 500); // goes out when the server is back
      finish(port, ann);
    }
    return port;
  }

  private void finish(int port, ChatProgram ann) {
    try (var server = start(port);
        var ben = ChatProgram.start(server.address(), temporary.resolve("ben"))) {
      ben.first("signed-in");
      send(ben, "ann", 201, 500);
      ann.nth("sent", 500);
      ann.nth("message", 500);
      ben.nth("message", 300);
      assertThat(ann.quit()).isZero();
      ben.say("history ann 1000");
      assertWhole(IntStream.rangeClosed(1, 1000).mapToObj(n -> ben.nth("history", n)).toList());
      assertThat(ben.quit()).isZero();
      assertInOrder(ann.all("message"), "ben", 1, 500);
      assertInOrder(ben.all("message"), "ann", 201, 500);
    }
  }

  private static void befriend(ChatProgram ann, ChatProgram ben) {
    ann.say("register ann " + ANN_PASSWORD).first("registered");
    ben.say("register ben " + BEN_PASSWORD).first("registered");
    ann.say("add ben");
    ben.first("friend-request");
    ben.say("accept ann").first("friend");
    ann.first("friend");
  }

  private static void send(ChatProgram from, String to, int first, int last) {
    for (int n = first; n <= last; n++) {
      from.say("send %s \"%s %d\"".formatted(to, CANARY.word(), n));
    }
  }

  /** Every sequence once, and each sender's texts in the order in which they were sent. */
  private static void assertWhole(List<JsonNode> history) {
    assertThat(history)
        .extracting(entry -> entry.get("sequence").asLong())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 1000).boxed().toList());
    assertThat(history).extracting(entry -> entry.get("id").asText()).doesNotHaveDuplicates();
    assertInOrder(from("ann", history), "ann", 1, 500);
    assertInOrder(from("ben", history), "ben", 1, 500);
  }

  private static List<JsonNode> from(String name, List<JsonNode> entries) {
    return entries.stream().filter(entry -> entry.get("from").asText().equals(name)).toList();
  }

  private static void assertInOrder(List<JsonNode> entries, String from, int first, int last) {
    assertThat(entries).extracting(entry -> entry.get("from").asText()).containsOnly(from);
    assertThat(entries)
        .extracting(entry -> entry.get("text").asText())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(first, last).mapToObj(n -> CANARY.word() + " " + n).toList());
  }

  private Path data() {
    return temporary.resolve("server");
  }

  private ServerProgram start(int port) {
    return ServerProgram.start(data(), "--port", String.valueOf(port));
  }
}
