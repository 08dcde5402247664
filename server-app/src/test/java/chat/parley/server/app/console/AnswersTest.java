package chat.parley.server.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsALinkAlone() throws JsonProcessingException {
    assertThat(show("{\"url\": \"http://localhost:7070/setup?token=x\"}")).isZero();
    assertThat(out.toString().strip()).isEqualTo("http://localhost:7070/setup?token=x");
  }

  @Test
  void alignsATable() throws JsonProcessingException {
    assertThat(
            show(
                """
                {"kind": "table", "columns": ["name", "since"],
                 "rows": [["ann", "today"], ["alexandra", "yesterday"]]}"""))
        .isZero();
    assertThat(out.toString().lines())
        .containsExactly("name       since", "ann        today", "alexandra  yesterday");
  }

  @Test
  void complainsAndFailsWhereTheServerRefused() throws JsonProcessingException {
    assertThat(show("{\"kind\": \"failure\", \"reason\": \"There is no command x.\"}"))
        .isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().strip()).isEqualTo("parley: There is no command x.");
  }

  @Test
  void failsAtAnAnswerItDoesNotKnow() throws JsonProcessingException {
    assertThat(show("{\"error\": \"404\"}")).isEqualTo(1);
    assertThat(err.toString()).contains("404");
  }

  private int show(String json) throws JsonProcessingException {
    var answers = new Answers(new PrintWriter(out, true), new PrintWriter(err, true));
    return answers.show(new ObjectMapper().readTree(json));
  }
}
