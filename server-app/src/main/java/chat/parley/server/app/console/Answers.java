package chat.parley.server.app.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.ExitCode;

/** Shows what a server answered, for people. */
record Answers(PrintWriter out, PrintWriter err) {

  /** Prints an answer and gives the exit code it deserves. */
  int show(JsonNode answer) {
    if (answer.has("url")) {
      out.println(answer.get("url").asText());
      return ExitCode.OK;
    }
    return switch (answer.path("kind").asText()) {
      case "text" -> {
        out.println(answer.path("text").asText());
        yield ExitCode.OK;
      }
      case "table" -> {
        table(answer).forEach(out::println);
        yield ExitCode.OK;
      }
      default -> {
        err.println("parley: " + answer.path("reason").asText("the server refused: " + answer));
        yield ExitCode.SOFTWARE;
      }
    };
  }

  private static List<String> table(JsonNode answer) {
    var lines = new ArrayList<List<String>>();
    lines.add(cells(answer.path("columns")));
    answer.path("rows").forEach(row -> lines.add(cells(row)));
    var widths =
        IntStream.range(0, lines.getFirst().size())
            .map(
                column ->
                    lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
            .toArray();
    return lines.stream().map(line -> aligned(line, widths)).toList();
  }

  private static List<String> cells(JsonNode row) {
    return StreamSupport.stream(row.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String aligned(List<String> line, int[] widths) {
    return IntStream.range(0, line.size())
        .mapToObj(
            column -> line.get(column) + " ".repeat(widths[column] - line.get(column).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
