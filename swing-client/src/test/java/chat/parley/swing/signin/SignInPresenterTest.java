package chat.parley.swing.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.Problem;
import chat.parley.client.ServerTrust;
import chat.parley.swing.desk.Desks;
import chat.parley.swing.script.ScriptedChatClient;
import chat.parley.swing.script.Scripts;
import chat.parley.swing.signin.SignInState.Field;
import chat.parley.swing.signin.SignInState.FieldProblem;
import chat.parley.swing.signin.SignInState.Mode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInPresenterTest {
  private final ScriptedChatClient client = new ScriptedChatClient();
  private final List<SignInState> states = new CopyOnWriteArrayList<>();
  private final List<String> remembered = new CopyOnWriteArrayList<>();
  private final SignInPresenter presenter =
      new SignInPresenter(
          Desks.withoutDisplay(client),
          states::add,
          "",
          server -> remembered.add(server.toString()));

  @Test
  void connectsThenSignsIn() {
    submit("lab.example:33000", "alice", "correct horse battery");

    await().until(() -> client.calls().contains("signIn alice"));
    assertThat(client.calls().getFirst()).isEqualTo("connect lab.example:33000 Ask");
    assertThat(remembered).containsExactly("lab.example:33000");
  }

  @Test
  void createsAnAccountWithTheInvitation() {
    presenter.on(new SignInEvent.ModeChosen(Mode.CREATE_ACCOUNT));
    presenter.on(
        new SignInEvent.Submitted("lab.example", "alice", password("secret words"), " K7F2 "));

    await().until(() -> client.calls().contains("register alice K7F2"));
  }

  @ParameterizedTest
  @CsvSource({"'', alice, SERVER", "lab.example, '', NAME"})
  void asksForWhatIsMissing(String server, String name, Field field) {
    submit(server, name, "correct horse battery");

    assertThat(problem().field()).isEqualTo(field);
    assertThat(client.calls()).isEmpty();
  }

  @Test
  void asksForAPassword() {
    submit("lab.example", "alice", "");

    assertThat(problem().field()).isEqualTo(Field.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({"lab.example:port", "lab.example:99999", ":33000"})
  void explainsAnAddressThatIsNone(String address) {
    submit(address, "alice", "correct horse battery");

    assertThat(problem().field()).isEqualTo(Field.SERVER);
    assertThat(problem().text()).contains(address).contains("chat.example.org:33000");
  }

  @ParameterizedTest
  @CsvSource({
    "NO_CONNECTION, SERVER",
    "SERVER_IDENTITY_CHANGED, SERVER",
    "NAME_TAKEN, NAME",
    "PASSWORD_WEAK, PASSWORD",
    "SIGN_IN_FAILED, PASSWORD",
    "INVITATION_NEEDED, INVITATION"
  })
  void showsARefusalBesideItsField(Problem.Kind kind, Field field) {
    client.failNext(kind, "Why, and what to do.");

    submit("lab.example", "alice", "correct horse battery");

    assertThat(problem()).isEqualTo(new FieldProblem(field, "Why, and what to do."));
  }

  @Test
  void wipesAPasswordThatIsNotUsed() {
    var typed = password("correct horse battery");

    presenter.on(new SignInEvent.Submitted("", "alice", typed, ""));
    problem();

    assertThat(typed.letters()).containsOnly('\0');
  }

  @Test
  void doesNotConnectTwiceToTheSameServer() {
    submit("lab.example", "alice", "correct horse battery");
    await().until(() -> client.calls().contains("signIn alice"));
    submit("lab.example", "bob", "correct horse battery");

    await().until(() -> client.calls().contains("signIn bob"));
    assertThat(client.calls()).filteredOn(call -> call.startsWith("connect")).hasSize(1);
  }

  @Nested
  class WhenItConnectsByItself {
    @Test
    void triesAgainWhileNobodyAnswers() {
      client.failNext(Problem.Kind.NO_CONNECTION, "No answer.");

      presenter.connect(Scripts.SERVER.address(), new ServerTrust.Ask());

      assertThat(problem().field()).isEqualTo(Field.SERVER);
      await().until(() -> client.calls().size() == 2);
      await().until(() -> last().connected().isPresent());
    }

    @Test
    void leavesTheCardToThePersonWhoUsesIt() {
      client.failNext(Problem.Kind.NO_CONNECTION, "No answer.");
      presenter.connect(Scripts.SERVER.address(), new ServerTrust.Ask());
      problem();

      presenter.on(new SignInEvent.ModeChosen(Mode.CREATE_ACCOUNT));

      await().during(SignInPresenter.PAUSE.plusMillis(500)).until(() -> client.calls().size() == 1);
    }
  }

  @Nested
  class WhenTheServerIsNew {
    @Test
    void showsEightGroupsAndWaits() {
      meet();

      assertThat(last().trust().orElseThrow().groups())
          .hasSize(8)
          .allMatch(group -> group.matches("\\d{5}"));
      assertThat(client.calls()).hasSize(1);
    }

    @Test
    void pinsExactlyWhatWasComparedAndGoesOn() {
      meet();

      presenter.on(new SignInEvent.Trusted());

      await().until(() -> client.calls().contains("signIn alice"));
      assertThat(client.calls()).contains("connect lab.example:33000 Fingerprint");
    }

    @Test
    void goesBackWithoutTrust() {
      meet();

      presenter.on(new SignInEvent.Distrusted());

      await().until(() -> last().trust().isEmpty());
      assertThat(client.calls()).hasSize(1);
    }

    private void meet() {
      client.failNext(Problem.Kind.SERVER_UNKNOWN, "It shows " + Scripts.FINGERPRINT + ".");
      submit("lab.example", "alice", "correct horse battery");
      await().until(() -> !states.isEmpty() && last().trust().isPresent());
    }
  }

  private void submit(String server, String name, String password) {
    presenter.on(new SignInEvent.Submitted(server, name, password(password), ""));
  }

  private static TypedPassword password(String letters) {
    return new TypedPassword(letters.toCharArray());
  }

  private FieldProblem problem() {
    await().until(() -> !states.isEmpty() && last().problem().isPresent());
    return last().problem().orElseThrow();
  }

  private SignInState last() {
    return states.getLast();
  }
}
