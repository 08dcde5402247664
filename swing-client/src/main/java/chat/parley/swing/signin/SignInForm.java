package chat.parley.swing.signin;

import chat.parley.swing.signin.SignInState.Activity;
import chat.parley.swing.signin.SignInState.Field;
import chat.parley.swing.signin.SignInState.Mode;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Buttons;
import chat.parley.swing.theme.TextBlock;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import com.formdev.flatlaf.FlatClientProperties;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** The fields to sign in or to create an account. */
final class SignInForm extends JPanel {
  private static final String WHOLE_ROW = "growx, wmin 0, hidemode 3, wrap";

  private final Words words;
  private final Consumer<SignInEvent> events;
  private final JLabel title = new TokenLabel("", Type.TITLE, Token.INK);
  private final JTextField server = named(new JTextField(), "server");
  private final JTextField name = named(new JTextField(), "name");
  private final JPasswordField password = named(new JPasswordField(), "password");
  private final JTextField invitation = named(new JTextField(), "invitation");
  private final JLabel invitationLabel;
  private final TextBlock passwordHint;
  private final JButton submit = Buttons.primary("submit", "");
  private final JButton other = Buttons.link("other-mode", "");
  private final List<ProblemLabel> problems;
  private Mode mode = Mode.SIGN_IN;

  SignInForm(Words words, Consumer<SignInEvent> events) {
    super(new MigLayout("insets 0, fillx, gap 0 4", "[grow, fill]"));
    this.words = words;
    this.events = events;
    this.invitationLabel = label("signin.invitation", invitation);
    this.passwordHint =
        new TextBlock(words.get("signin.password.hint"), Type.SMALL, Token.INK_SOFT);
    var serverProblem = new ProblemLabel(Field.SERVER, server);
    var nameProblem = new ProblemLabel(Field.NAME, name);
    var passwordProblem = new ProblemLabel(Field.PASSWORD, password);
    var invitationProblem = new ProblemLabel(Field.INVITATION, invitation);
    this.problems = List.of(serverProblem, nameProblem, passwordProblem, invitationProblem);
    setOpaque(false);
    add(title, "gapbottom 12, wrap");
    row(label("signin.server", server), server, serverProblem.component());
    row(label("signin.name", name), name, nameProblem.component());
    row(label("signin.password", password), password, passwordProblem.component());
    add(passwordHint, WHOLE_ROW);
    row(invitationLabel, invitation, invitationProblem.component());
    add(submit, "growx, gaptop 16, wrap");
    add(other, "align center, growx 0, gaptop 8");
    server.putClientProperty(
        FlatClientProperties.PLACEHOLDER_TEXT, words.get("signin.server.example"));
    listen();
  }

  void show(SignInState state) {
    mode = state.mode();
    var creating = mode == Mode.CREATE_ACCOUNT;
    if (server.getText().isBlank()) {
      server.setText(state.server());
    }
    title.setText(words.get(creating ? "signin.title.create" : "signin.title"));
    other.setText(words.get(creating ? "signin.other.signin" : "signin.other.create"));
    submit.setText(words.get(action(state)));
    submit.setEnabled(state.activity() == Activity.IDLE);
    passwordHint.setVisible(creating);
    invitationLabel.setVisible(creating);
    invitation.setVisible(creating);
    problems.forEach(problem -> problem.show(state.problem()));
    revalidate();
  }

  /** Puts the caret where typing should begin. */
  void begin() {
    (server.getText().isBlank() ? server : name).requestFocusInWindow();
  }

  private static String action(SignInState state) {
    return switch (state.activity()) {
      case IDLE -> state.mode() == Mode.CREATE_ACCOUNT ? "signin.submit.create" : "signin.submit";
      case CONNECTING -> "signin.connecting";
      case SIGNING_IN -> "signin.signing";
      case CREATING -> "signin.creating";
    };
  }

  private void listen() {
    submit.addActionListener(_ -> submit());
    List.of(server, name, password, invitation)
        .forEach(field -> field.addActionListener(_ -> submit()));
    other.addActionListener(
        _ ->
            events.accept(
                new SignInEvent.ModeChosen(
                    mode == Mode.SIGN_IN ? Mode.CREATE_ACCOUNT : Mode.SIGN_IN)));
  }

  private void submit() {
    if (submit.isEnabled()) {
      var typed = new TypedPassword(password.getPassword());
      events.accept(
          new SignInEvent.Submitted(server.getText(), name.getText(), typed, invitation.getText()));
    }
  }

  private void row(JLabel label, JComponent field, JComponent problem) {
    add(label, "gaptop 8, hidemode 3, wrap");
    add(field, WHOLE_ROW);
    add(problem, WHOLE_ROW);
  }

  private JLabel label(String key, JComponent field) {
    var label = new TokenLabel(words.get(key), Type.LABEL, Token.INK_SOFT);
    label.setLabelFor(field);
    field.getAccessibleContext().setAccessibleName(words.get(key));
    return label;
  }

  private static <F extends JComponent> F named(F field, String name) {
    field.setName(name);
    return field;
  }
}
