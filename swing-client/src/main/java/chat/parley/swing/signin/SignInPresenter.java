package chat.parley.swing.signin;

import chat.parley.client.Outcome;
import chat.parley.client.Problem;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerInfo;
import chat.parley.client.ServerTrust;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.desk.StatePublisher;
import chat.parley.swing.signin.SignInState.Activity;
import chat.parley.swing.signin.SignInState.Field;
import chat.parley.swing.signin.SignInState.FieldProblem;
import chat.parley.swing.signin.SignInState.Mode;
import chat.parley.swing.signin.SignInState.Trust;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Connects, asks for trust where the server is new, then signs in or creates the account. Its
 * fields belong to the lane.
 */
public final class SignInPresenter {
  /** Between two attempts to connect by itself. */
  static final Duration PAUSE = Duration.ofSeconds(3);

  private final Desk desk;
  private final StatePublisher<SignInState> publisher;
  private final Consumer<ServerAddress> remember;
  private SignInState state;
  private Optional<ServerInfo> server = Optional.empty();
  private Optional<SignInEvent.Submitted> submitted = Optional.empty();
  private Optional<Runnable> alone = Optional.empty();

  /**
   * Makes a presenter that waits for {@link #start}.
   *
   * @param server fills the field; empty when none is remembered
   * @param remember told of every server that was connected to
   */
  public SignInPresenter(
      Desk desk, SignInView view, String server, Consumer<ServerAddress> remember) {
    this.desk = desk;
    this.publisher = desk.publisherTo(view::show);
    this.remember = remember;
    this.state = SignInState.blank(server);
  }

  /** Shows the blank card. Any thread. */
  public void start() {
    desk.lane().execute(() -> show(state));
  }

  /**
   * Connects without a form, for a device that is signed in already; tries again while nobody
   * answers and nobody uses the card. Any thread.
   */
  public void connect(ServerAddress address, ServerTrust trust) {
    desk.lane()
        .execute(
            () -> {
              alone = Optional.of(() -> attempt(address, trust));
              attempt(address, trust);
            });
  }

  /** Takes what a person does. Any thread. */
  public void on(SignInEvent event) {
    desk.lane().execute(() -> handle(event));
  }

  private void attempt(ServerAddress address, ServerTrust trust) {
    show(state.busy(address.toString(), Activity.CONNECTING));
    desk.whenDone(desk.client().connect(address, trust), outcome -> connected(address, outcome));
  }

  private void handle(SignInEvent event) {
    alone = Optional.empty();
    switch (event) {
      case SignInEvent.Submitted form -> submit(form);
      case SignInEvent.ModeChosen(var mode) -> show(state.in(mode));
      case SignInEvent.Trusted() -> state.trust().ifPresent(this::trust);
      case SignInEvent.Distrusted() -> forget();
    }
  }

  private void submit(SignInEvent.Submitted form) {
    submitted.ifPresent(earlier -> earlier.password().wipe());
    submitted = Optional.of(form);
    missing(form).ifPresentOrElse(this::fail, () -> reach(form.server()));
  }

  private Optional<FieldProblem> missing(SignInEvent.Submitted form) {
    if (form.server().isBlank()) {
      return problem(Field.SERVER, "signin.server.missing");
    }
    if (form.name().isBlank()) {
      return problem(Field.NAME, "signin.name.missing");
    }
    return form.password().isEmpty()
        ? problem(Field.PASSWORD, "signin.password.missing")
        : Optional.empty();
  }

  private Optional<FieldProblem> problem(Field field, String key) {
    return Optional.of(new FieldProblem(field, desk.words().get(key)));
  }

  private void reach(String typed) {
    try {
      var address = ServerAddress.parse(typed);
      if (server.filter(known -> known.address().equals(address)).isPresent()) {
        enter();
      } else {
        attempt(address, new ServerTrust.Ask());
      }
    } catch (IllegalArgumentException notAnAddress) {
      var text = desk.words().get("signin.server.unreadable", typed.strip());
      fail(new FieldProblem(Field.SERVER, text));
    }
  }

  private void connected(ServerAddress address, Outcome<ServerInfo> outcome) {
    switch (outcome) {
      case Outcome.Success(var info) -> {
        server = Optional.of(info);
        alone = Optional.empty();
        remember.accept(address);
        state = state.connectedTo(known(address, info.fingerprint()));
        enter();
      }
      case Outcome.Failure(var problem) -> refused(address, problem);
    }
  }

  private void refused(ServerAddress address, Problem problem) {
    server = Optional.empty();
    var shown =
        Fingerprints.find(problem.text())
            .filter(_ -> problem.kind() == Problem.Kind.SERVER_UNKNOWN);
    shown.ifPresentOrElse(
        groups -> show(state.asking(new Trust(address.toString(), groups))),
        () -> fail(new FieldProblem(ProblemFields.of(problem.kind()), problem.text())));
    if (problem.kind() == Problem.Kind.NO_CONNECTION && alone.isPresent()) {
      desk.later(PAUSE, () -> alone.ifPresent(Runnable::run));
    }
  }

  private static Trust known(ServerAddress address, String fingerprint) {
    var groups = Fingerprints.find(fingerprint).orElseGet(() -> List.of(fingerprint));
    return new Trust(address.toString(), groups);
  }

  private void trust(Trust trusted) {
    var fingerprint = String.join(" ", trusted.groups());
    attempt(ServerAddress.parse(trusted.server()), new ServerTrust.Fingerprint(fingerprint));
  }

  /** Signs in with the form that waits, if one does; a device known to the server needs none. */
  private void enter() {
    submitted.ifPresentOrElse(this::enter, () -> show(state.idle()));
  }

  private void enter(SignInEvent.Submitted form) {
    submitted = Optional.empty();
    var creates = state.mode() == Mode.CREATE_ACCOUNT;
    show(state.busy(form.server(), creates ? Activity.CREATING : Activity.SIGNING_IN));
    var password = form.password().letters();
    desk.whenDone(
        creates
            ? desk.client().register(form.name(), password, form.invitation().strip())
            : desk.client().signIn(form.name(), password),
        this::entered);
  }

  private void entered(Outcome<CanonicalName> outcome) {
    switch (outcome) {
      case Outcome.Success<CanonicalName> _ -> show(state.idle());
      case Outcome.Failure(var problem) -> {
        if (problem.kind() == Problem.Kind.NO_CONNECTION) {
          server = Optional.empty();
        }
        fail(new FieldProblem(ProblemFields.of(problem.kind()), problem.text()));
      }
    }
  }

  private void forget() {
    submitted.ifPresent(form -> form.password().wipe());
    submitted = Optional.empty();
    show(state.idle());
  }

  private void fail(FieldProblem problem) {
    submitted.ifPresent(form -> form.password().wipe());
    submitted = Optional.empty();
    show(state.failed(problem));
  }

  private void show(SignInState next) {
    state = next;
    publisher.publish(next);
  }
}
