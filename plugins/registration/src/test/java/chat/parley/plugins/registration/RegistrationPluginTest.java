package chat.parley.plugins.registration;

import static chat.parley.plugin.AccountCreation.Admission.ADMITTED;
import static chat.parley.plugin.AccountCreation.Admission.CLOSED;
import static chat.parley.plugin.AccountCreation.Admission.INVITATION_INVALID;
import static chat.parley.plugin.AccountCreation.Admission.INVITATION_NEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.parley.crypto.id.CanonicalName;
import chat.parley.plugin.AccountCreation;
import chat.parley.plugin.AccountCreation.Application;
import chat.parley.plugin.AccountCreation.Outcome;
import chat.parley.plugin.CommandOutput;
import chat.parley.plugins.registration.RegistrationSettings.Mode;
import chat.parley.testkit.FakeDirectory;
import chat.parley.testkit.FakePluginContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationPluginTest {
  private static final Duration LIFETIME = Duration.ofDays(14);

  @TempDir Path folder;

  @Test
  void admitsAnybodyWhenOpen() {
    var server = start(Mode.OPEN);

    assertThat(admission(server).admit(application("alice", ""))).isEqualTo(ADMITTED);
    assertThat(admission(server).admit(application("bob", "nonsense"))).isEqualTo(ADMITTED);
    assertThat(server.status()).isEqualTo("open to anybody");
  }

  @Test
  void admitsNobodyWhenClosedInvitationOrNot() {
    var invitation = invite(start(Mode.INVITATION), "1").getFirst();

    var server = start(Mode.CLOSED);

    assertThat(admission(server).admit(application("alice", invitation))).isEqualTo(CLOSED);
  }

  @Test
  void refusesLifetimeBelowMinute() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegistrationSettings(Mode.OPEN, Duration.ofSeconds(59)));
  }

  @Nested
  class WhenInvitationIsNeeded {
    private FakePluginContext server;
    private AccountCreation creation;

    @BeforeEach
    void startServer() {
      server = start(Mode.INVITATION);
      creation = admission(server);
    }

    @Test
    void saysThatOneIsNeeded() {
      assertThat(creation.admit(application("alice", " "))).isEqualTo(INVITATION_NEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "-", "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA", "' OR 1=1 --"})
    void refusesUnknownOne(String code) {
      assertThat(creation.admit(application("alice", code))).isEqualTo(INVITATION_INVALID);
    }

    @Test
    void admitsOnePersonWithOneInvitation() {
      var invitation = invite(server, "1").getFirst();

      assertThat(creation.admit(application("alice", invitation))).isEqualTo(ADMITTED);
      assertThat(creation.admit(application("bob", invitation))).isEqualTo(INVITATION_INVALID);
      creation.settle(application("alice", invitation), Outcome.CREATED);
      assertThat(creation.admit(application("bob", invitation))).isEqualTo(INVITATION_INVALID);
      assertThat(creation.admit(application("alice", invitation))).isEqualTo(INVITATION_INVALID);
    }

    @Test
    void givesInvitationBackWhenAccountCouldNotBeOpened() {
      var invitation = invite(server, "1").getFirst();
      creation.admit(application("alice", invitation));

      creation.settle(application("alice", invitation), Outcome.FAILED);

      assertThat(creation.admit(application("bob", invitation))).isEqualTo(ADMITTED);
    }

    @Test
    void settlingWhatAnotherHoldsChangesNothing() {
      var invitation = invite(server, "1").getFirst();
      creation.admit(application("alice", invitation));

      creation.settle(application("bob", invitation), Outcome.FAILED);

      assertThat(creation.admit(application("bob", invitation))).isEqualTo(INVITATION_INVALID);
    }

    @Test
    void holdEndsByItself() {
      var invitation = invite(server, "1").getFirst();
      creation.admit(application("alice", invitation));

      server.clock().advance(Duration.ofMinutes(6));

      assertThat(creation.admit(application("bob", invitation))).isEqualTo(ADMITTED);
    }

    @Test
    void refusesExpiredOne() {
      var invitation = invite(server, "1").getFirst();

      server.clock().advance(LIFETIME.plusSeconds(1));

      assertThat(creation.admit(application("alice", invitation))).isEqualTo(INVITATION_INVALID);
    }

    @Test
    void takesInvitationHoweverItIsTyped() {
      var invitation = invite(server, "1").getFirst();
      var typed = " " + invitation.toLowerCase(Locale.ROOT).replace('-', ' ');

      assertThat(creation.admit(application("alice", typed))).isEqualTo(ADMITTED);
    }

    @Test
    void remembersInvitationsAcrossRestart() {
      var invitation = invite(server, "1").getFirst();

      var restarted = admission(start(Mode.INVITATION));

      assertThat(restarted.admit(application("alice", invitation))).isEqualTo(ADMITTED);
    }

    @Test
    void storesNoCodeThatCouldBeUsed() throws IOException {
      var invitation = invite(server, "1").getFirst();

      var file = Files.readAllBytes(folder.resolve("data.db"));

      assertThat(new String(file, StandardCharsets.ISO_8859_1))
          .doesNotContain(invitation)
          .doesNotContain(invitation.replace("-", ""));
    }
  }

  @Test
  void makesAsManyInvitationsAsAsked() {
    var codes = invite(start(Mode.INVITATION), "100");

    assertThat(codes).hasSize(100).doesNotHaveDuplicates();
    assertThat(codes).allMatch(code -> code.matches("([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "101", "1000", "ten", "", "1e2"})
  void refusesOtherCounts(String count) {
    var server = start(Mode.INVITATION);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.run("invite", Map.of("count", count)))
        .withMessageContaining("1 to 100");
  }

  private FakePluginContext start(Mode mode) {
    var settings = new RegistrationSettings(mode, LIFETIME);
    return FakePluginContext.start(new RegistrationPlugin(), settings, folder, new FakeDirectory());
  }

  private static AccountCreation admission(FakePluginContext server) {
    return server.provided(AccountCreation.class).orElseThrow();
  }

  private static Application application(String name, String invitation) {
    return new Application(new CanonicalName(name), invitation);
  }

  private static List<String> invite(FakePluginContext server, String count) {
    var table = (CommandOutput.Table) server.run("invite", Map.of("count", count));
    return table.rows().stream().map(List::getFirst).toList();
  }
}
