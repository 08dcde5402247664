package chat.parley.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.server.app.folder.StartProblem;
import chat.parley.server.database.DatabaseException;
import chat.parley.server.database.DatabaseException.Problem;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  @Test
  void findsTheWordsForPeopleBehindOtherExceptions() {
    var full = new DatabaseException(Problem.FULL, "the disk is full; make room");

    assertThat(Explanation.of(new CompletionException(full)))
        .contains("the disk is full; make room");
  }

  @Test
  void prefersWhatIsNearestToTheOperator() {
    var inner = new DatabaseException(Problem.FULL, "inner");

    assertThat(Explanation.of(new StartProblem("outer", inner))).contains("outer");
  }

  @Test
  void hasNoneForABug() {
    assertThat(Explanation.of(new IllegalStateException("oops"))).isEmpty();
  }
}
