package chat.parley.system.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;

/** A running {@code parley chat --json}. Each data folder is one device. */
public final class ChatProgram implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningProgram program;

  private ChatProgram(RunningProgram program) {
    this.program = program;
  }

  /** Starts a client that takes an unknown server as it is. */
  public static ChatProgram start(String server, Path data) {
    return start(server, data, "--trust");
  }

  /** Starts a client with these options on top. */
  public static ChatProgram start(String server, Path data, String... options) {
    var words =
        java.util.stream.Stream.concat(
                List.of("chat", "--server", server, "--data", data.toString(), "--json").stream(),
                List.of(options).stream())
            .toArray(String[]::new);
    return new ChatProgram(Installation.start(words));
  }

  /** Gives a command. */
  public ChatProgram say(String command) {
    program.type(command);
    return this;
  }

  /** Waits for the first event of a kind; fails at the first error before it. */
  public JsonNode first(String event) {
    return nth(event, 1);
  }

  /** Waits for the n-th event of a kind, from 1. */
  public JsonNode nth(String event, int n) {
    program.line(_ -> all(event).size() >= n || !all("error").isEmpty());
    assertThat(all("error")).as("errors of %s", program.out()).isEmpty();
    return all(event).get(n - 1);
  }

  /** The events of a kind so far, in order. */
  public List<JsonNode> all(String event) {
    return program.out().stream()
        .map(ChatProgram::parse)
        .filter(node -> node.path("event").asText().equals(event))
        .toList();
  }

  /** Says goodbye and waits for the end. */
  public int quit() {
    say("quit");
    return program.exitCode();
  }

  /** The program itself. */
  public RunningProgram program() {
    return program;
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException noJson) {
      throw new AssertionError("not JSON: " + line, noJson);
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
