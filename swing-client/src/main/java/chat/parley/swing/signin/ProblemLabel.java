package chat.parley.swing.signin;

import chat.parley.swing.signin.SignInState.Field;
import chat.parley.swing.signin.SignInState.FieldProblem;
import chat.parley.swing.theme.TextBlock;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.Type;
import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import javax.swing.JComponent;

/** The sentence under a field that says what is wrong with it. */
final class ProblemLabel {
  private final Field field;
  private final JComponent input;
  private final TextBlock text = new TextBlock("", Type.LABEL, Token.DANGER);

  ProblemLabel(Field field, JComponent input) {
    this.field = field;
    this.input = input;
    text.setName("problem." + field);
    text.setVisible(false);
  }

  TextBlock component() {
    return text;
  }

  /** Shows the problem when it belongs here. */
  void show(Optional<FieldProblem> problem) {
    var mine = problem.filter(candidate -> candidate.field() == field);
    text.setText(mine.map(FieldProblem::text).orElse(""));
    text.setVisible(mine.isPresent());
    input.putClientProperty(
        FlatClientProperties.OUTLINE, mine.isPresent() ? FlatClientProperties.OUTLINE_ERROR : null);
    input.getAccessibleContext().setAccessibleDescription(mine.map(FieldProblem::text).orElse(""));
    mine.ifPresent(_ -> input.requestFocusInWindow());
  }
}
