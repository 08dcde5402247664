package chat.parley.server.admin.access;

import chat.parley.crypto.id.CanonicalName;
import chat.parley.server.admin.Operator;
import chat.parley.server.admin.Operator.Surface;
import chat.parley.server.admin.audit.AuditLog;
import chat.parley.server.database.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets administrators in. There is no default password: while no owner exists, a one-time setup
 * link makes one. What is lost is mended from the host alone ({@link #resetOwner}, {@link
 * #issueSignInLink}).
 *
 * <p>Thread: any that may block; hashing a password takes tens of milliseconds.
 */
public final class AdminAccess {
  /** How long a setup link is good. */
  public static final Duration SETUP_LINK_LIFETIME = Duration.ofMinutes(30);

  /** How long a sign-in link is good. */
  public static final Duration SIGN_IN_LINK_LIFETIME = Duration.ofMinutes(5);

  private static final int LONGEST_PASSWORD_READ = 1_024;

  private final AdminStore admins;
  private final AdminSessions sessions;
  private final AuditLog audit;
  private final Clock clock;
  private final PasswordHasher hasher;
  private final PasswordRule rule = new PasswordRule();
  private final SignInThrottle throttle;
  private final OneTimeLinks setupLinks;
  private final OneTimeLinks signInLinks;

  /** Access kept in the database made by {@code AdminDatabase}. */
  public AdminAccess(Database database, AuditLog audit, SecureRandom random, Clock clock) {
    this.admins = new AdminStore(database);
    this.sessions = new AdminSessions(database, random, clock);
    this.audit = audit;
    this.clock = clock;
    this.hasher = new PasswordHasher(random);
    this.throttle = new SignInThrottle(clock);
    this.setupLinks = new OneTimeLinks(random, clock, SETUP_LINK_LIFETIME);
    this.signInLinks = new OneTimeLinks(random, clock, SIGN_IN_LINK_LIFETIME);
  }

  /** True once somebody can sign in. */
  public boolean ownerExists() {
    return !admins.isEmpty();
  }

  /** A new setup token, the only good one from now on; empty when an owner exists. */
  public Optional<String> issueSetupLink() {
    return ownerExists() ? Optional.empty() : Optional.of(setupLinks.issue());
  }

  /** True when {@link #setUp} would take this token now. */
  public boolean setupLinkIsGood(String token) {
    return !ownerExists() && setupLinks.accepts(token);
  }

  /** Makes the owner's account and signs it in. */
  public SetupResult setUp(String token, String typedName, String password, Visitor visitor) {
    if (!setupLinkIsGood(token)) {
      return new SetupResult.LinkInvalid();
    }
    var name = CanonicalName.parse(typedName).map(CanonicalName::value);
    if (name.isEmpty()) {
      return new SetupResult.Unsuitable("That name will not do. Use letters, digits and . _ -");
    }
    var complaint = rule.complaint(name.get(), password);
    if (complaint.isPresent()) {
      return new SetupResult.Unsuitable(complaint.get());
    }
    return setupLinks.redeem(token)
        ? createOwner(name.get(), password, visitor)
        : new SetupResult.LinkInvalid();
  }

  /** Checks name and password, and starts a session. */
  public SignInResult signIn(String typedName, String password, Visitor visitor) {
    var name = CanonicalName.parse(typedName).map(CanonicalName::value).orElse("");
    var pause = throttle.attempt(name, visitor.address());
    if (pause.isPresent()) {
      return new SignInResult.Throttled(pause.get());
    }
    var admin = proven(name, password);
    if (admin == null) {
      audit.record(operator(name, visitor), "sign in", "refused");
      return new SignInResult.Refused();
    }
    throttle.succeeded(name, visitor.address());
    audit.record(operator(name, visitor), "sign in", "done");
    return sessions.start(admin, visitor);
  }

  /**
   * A new one-time sign-in token for the owner, the only good one from now on; for the host only.
   * Empty while there is no owner.
   */
  public Optional<String> issueSignInLink() {
    return ownerExists() ? Optional.of(signInLinks.issue()) : Optional.empty();
  }

  /** Starts a session for whoever brings a sign-in token. */
  public SignInResult signInWithLink(String token, Visitor visitor) {
    var owner = admins.firstOwner();
    if (owner.isEmpty() || !signInLinks.redeem(token)) {
      return new SignInResult.Refused();
    }
    audit.record(operator(owner.get().name(), visitor), "sign in with a link", "done");
    return sessions.start(owner.get(), visitor);
  }

  /** The session of a cookie; empty when there is none, or it is over. */
  public Optional<AdminSession> session(String token) {
    return sessions.find(token);
  }

  /** Notes that a person did something in this session. */
  public void touch(AdminSession session) {
    sessions.touch(session);
  }

  /** Proves the password again, for dangerous actions. */
  public Confirmation confirm(AdminSession session, String password) {
    if (throttle.attempt(session.admin(), session.address()).isPresent()) {
      return Confirmation.THROTTLED;
    }
    if (proven(session.admin(), password) == null) {
      return Confirmation.REFUSED;
    }
    throttle.succeeded(session.admin(), session.address());
    sessions.confirm(session);
    return Confirmation.CONFIRMED;
  }

  /** The sessions that live, the newest first. */
  public List<AdminSession> sessions() {
    return sessions.list();
  }

  /** Ends a session; false when there is none of that id. */
  public boolean end(String sessionId, Operator by) {
    var ended = sessions.end(sessionId);
    if (ended) {
      audit.record(by, "end session " + sessionId, "done");
    }
    return ended;
  }

  /** Removes every admin account and session, so that a new setup link can be issued. */
  public void resetOwner() {
    var removed = admins.removeAll();
    setupLinks.revoke();
    signInLinks.revoke();
    audit.record(
        new Operator("host", "", Surface.HOST), "reset owner", removed + " accounts removed");
  }

  /** How proving the password again ended. */
  public enum Confirmation {
    CONFIRMED,
    REFUSED,
    THROTTLED
  }

  private SetupResult createOwner(String name, String password, Visitor visitor) {
    var owner = new AdminStore.Admin(name, AdminRole.OWNER, hasher.hash(password));
    if (!admins.addFirst(owner, clock.instant())) {
      return new SetupResult.LinkInvalid();
    }
    audit.record(operator(name, visitor), "set up the owner's account", "done");
    return new SetupResult.Created(sessions.start(owner, visitor));
  }

  private AdminStore.@Nullable Admin proven(String name, String password) {
    if (password.length() > LONGEST_PASSWORD_READ) {
      return null;
    }
    var admin = admins.byName(name);
    var proven =
        admin
            .map(known -> hasher.matches(password, known.password()))
            .orElseGet(() -> hasher.matchesNobody(password));
    return proven ? admin.orElse(null) : null;
  }

  private static Operator operator(String name, Visitor visitor) {
    return new Operator(name, visitor.address(), Surface.WEB);
  }
}
