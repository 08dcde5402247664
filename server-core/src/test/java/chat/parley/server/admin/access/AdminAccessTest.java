package chat.parley.server.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import chat.parley.server.admin.AdminDatabase;
import chat.parley.server.admin.Operator;
import chat.parley.server.admin.Operator.Surface;
import chat.parley.server.admin.access.AdminAccess.Confirmation;
import chat.parley.server.admin.audit.AuditEntry;
import chat.parley.server.admin.audit.JdbiAuditLog;
import chat.parley.server.database.Database;
import chat.parley.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminAccessTest {
  private static final String PASSWORD = "correct horse battery staple";
  private static final Visitor VISITOR = new Visitor("10.0.0.7", "a browser");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock();
  private Database database;
  private JdbiAuditLog audit;
  private AdminAccess access;

  @BeforeEach
  void open() {
    database = AdminDatabase.open(folder, clock, new SimpleMeterRegistry());
    audit = new JdbiAuditLog(database, clock);
    access = new AdminAccess(database, audit, new SecureRandom(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Nested
  class BeforeThereIsAnOwner {
    @Test
    void nobodySignsIn() {
      assertThat(access.signIn("admin", "admin", VISITOR)).isInstanceOf(SignInResult.Refused.class);
      assertThat(access.issueSignInLink()).isEmpty();
    }

    @Test
    void setupLinkMakesTheOwnerOnce() {
      var link = access.issueSetupLink().orElseThrow();

      assertThat(access.setUp(link, "Root", PASSWORD, VISITOR))
          .isInstanceOfSatisfying(
              SetupResult.Created.class,
              created -> assertThat(created.signedIn().session().admin()).isEqualTo("root"));
      assertThat(access.setUp(link, "eve", PASSWORD, VISITOR))
          .isInstanceOf(SetupResult.LinkInvalid.class);
      assertThat(access.issueSetupLink()).isEmpty();
    }

    @Test
    void setupLinkHas160Bits() {
      assertThat(access.issueSetupLink().orElseThrow()).hasSize(27).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void setupLinkEndsAfterThirtyMinutes() {
      var link = access.issueSetupLink().orElseThrow();
      clock.advance(Duration.ofMinutes(30));

      assertThat(access.setUp(link, "root", PASSWORD, VISITOR))
          .isInstanceOf(SetupResult.LinkInvalid.class);
    }

    @Test
    void onlyTheNewestSetupLinkIsGood() {
      var first = access.issueSetupLink().orElseThrow();
      var second = access.issueSetupLink().orElseThrow();

      assertThat(access.setupLinkIsGood(first)).isFalse();
      assertThat(access.setupLinkIsGood(second)).isTrue();
    }

    @Test
    void weakPasswordIsExplainedAndTheLinkStaysGood() {
      var link = access.issueSetupLink().orElseThrow();

      assertThat(access.setUp(link, "root", "short", VISITOR))
          .isInstanceOf(SetupResult.Unsuitable.class);
      assertThat(access.setUp(link, "root", "password1234", VISITOR))
          .isInstanceOf(SetupResult.Unsuitable.class);
      assertThat(access.setUp(link, "", PASSWORD, VISITOR))
          .isInstanceOf(SetupResult.Unsuitable.class);
      assertThat(access.setUp(link, "root", PASSWORD, VISITOR))
          .isInstanceOf(SetupResult.Created.class);
    }
  }

  @Nested
  class WithAnOwner {
    @BeforeEach
    void setUp() {
      access.setUp(access.issueSetupLink().orElseThrow(), "root", PASSWORD, VISITOR);
    }

    @Test
    void rightPasswordSignsIn() {
      var signedIn = signIn();

      assertThat(access.session(signedIn.token())).contains(signedIn.session());
    }

    @Test
    void wrongPasswordAndWrongNameLookTheSame() {
      assertThat(access.signIn("root", "wrong password", VISITOR))
          .isEqualTo(access.signIn("nobody", PASSWORD, VISITOR))
          .isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void guessingIsSlowedDownAndNeverLockedOut() {
      for (var attempt = 0; attempt < 5; attempt++) {
        access.signIn("root", "guess number " + attempt, VISITOR);
      }

      assertThat(access.signIn("root", PASSWORD, VISITOR))
          .isInstanceOf(SignInResult.Throttled.class);
      clock.advance(Duration.ofMinutes(1));
      assertThat(access.signIn("root", PASSWORD, VISITOR))
          .isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void everySignInHasASecretOfItsOwn() {
      assertThat(signIn().token()).hasSize(43).isNotEqualTo(signIn().token());
    }

    @Test
    void idleSessionEnds() {
      var token = signIn().token();
      clock.advance(Duration.ofMinutes(14));
      access.touch(access.session(token).orElseThrow());
      clock.advance(Duration.ofMinutes(14));
      assertThat(access.session(token)).isPresent();

      clock.advance(Duration.ofMinutes(1));
      assertThat(access.session(token)).isEmpty();
      assertThat(access.sessions()).isEmpty();
    }

    @Test
    void busySessionEndsAfterEightHours() {
      var token = signIn().token();
      for (var passed = 0; passed < 48; passed++) {
        access.session(token).ifPresent(access::touch);
        clock.advance(Duration.ofMinutes(10));
      }

      assertThat(access.session(token)).isEmpty();
    }

    @Test
    void endedSessionIsGone() {
      var signedIn = signIn();
      var operator = new Operator("root", "10.0.0.7", Surface.WEB);

      assertThat(access.end(signedIn.session().id(), operator)).isTrue();
      assertThat(access.session(signedIn.token())).isEmpty();
      assertThat(access.end(signedIn.session().id(), operator)).isFalse();
    }

    @Test
    void confirmationLastsFiveMinutes() {
      var token = signIn().token();
      assertThat(session(token).confirmedBy(clock.instant())).isTrue();
      clock.advance(Duration.ofMinutes(5));
      assertThat(session(token).confirmedBy(clock.instant())).isFalse();

      assertThat(access.confirm(session(token), "wrong password")).isEqualTo(Confirmation.REFUSED);
      assertThat(session(token).confirmedBy(clock.instant())).isFalse();
      assertThat(access.confirm(session(token), PASSWORD)).isEqualTo(Confirmation.CONFIRMED);
      assertThat(session(token).confirmedBy(clock.instant())).isTrue();
    }

    @Test
    void signInLinkWorksOnce() {
      var link = access.issueSignInLink().orElseThrow();

      assertThat(access.signInWithLink(link, VISITOR)).isInstanceOf(SignInResult.SignedIn.class);
      assertThat(access.signInWithLink(link, VISITOR)).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void resetEndsSessionsAndAllowsSetupAgain() {
      var token = signIn().token();

      access.resetOwner();

      assertThat(access.session(token)).isEmpty();
      assertThat(access.issueSetupLink()).isPresent();
    }

    @Test
    void filesHoldNeitherPasswordNorSessionSecret() throws IOException {
      var token = signIn().token();
      database.close();

      try (var files = Files.list(folder)) {
        assertThat(files)
            .isNotEmpty()
            .allSatisfy(
                file ->
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(token)
                        .doesNotContain(PASSWORD));
      }
    }

    @Test
    void attemptsAreAudited() {
      access.signIn("mallory", "guess", VISITOR);

      assertThat(audit.before(Long.MAX_VALUE, 1))
          .extracting(AuditEntry::deed, AuditEntry::outcome, entry -> entry.operator().address())
          .containsExactly(tuple("sign in", "refused", VISITOR.address()));
    }

    private SignInResult.SignedIn signIn() {
      return (SignInResult.SignedIn) access.signIn("root", PASSWORD, VISITOR);
    }

    private AdminSession session(String token) {
      return access.session(token).orElseThrow();
    }
  }
}
