package chat.parley.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.cast.Person;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.BootKeyCheck;
import chat.parley.crypto.verify.ServerRotationCheck;
import chat.parley.crypto.verify.Verdict;
import chat.parley.protocol.StatementPublished;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.scene.Cast;
import chat.parley.server.scene.RecordingPushPort;
import chat.parley.server.store.InMemoryBootKeyStore;
import chat.parley.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncedIdentitiesTest {
  private static final Duration NOTICE = ServerRotation.NOTICE;

  @TempDir Path folder;
  private final Cast cast = new Cast();
  private final SecureRandom random = new SecureRandom();
  private final SettableClock clock = new SettableClock(Person.NOW);
  private final RecordingPushPort pushes = new RecordingPushPort();
  private IdentityFile file;
  private ServerIdentity identity;
  private AnnouncedIdentities announcements;
  private BootKeys bootKeys;

  @BeforeEach
  void open() {
    file = new IdentityFile(folder.resolve("identity.key"), random);
    identity = file.open();
    announcements = new AnnouncedIdentities(identity, file, pushes, clock, random);
    bootKeys =
        new BootKeys(identity, new InMemoryBootKeyStore(), new ActivityStream(10), clock, random);
    bootKeys.boot().toCompletableFuture().join();
  }

  @Test
  void announcesAKeyThirtyDaysBeforeItSigns() {
    var server = identity.serverId();
    pushes.connect(cast.phone);

    assertThat(announcements.announce()).isEqualTo(Person.NOW.plus(NOTICE));

    assertThat(ServerRotationCheck.check(identity.history())).isInstanceOf(Verdict.Accepted.class);
    assertThat(identity.serverId()).isEqualTo(server);
    assertThat(pushes.to(cast.phone, StatementPublished.class))
        .containsExactly(
            new StatementPublished(identity.history().rotations().getFirst().encode()));
  }

  @Test
  void signsBootKeysWithTheKeyThatCounts() {
    announcements.announce();
    var first = identity.history().first();
    var second = identity.history().rotations().getFirst().statement().key();

    clock.advance(NOTICE.minusSeconds(1));
    bootKeys.renewIfDue();
    assertThat(bootKey().signedBy(first)).isTrue();

    clock.advance(Duration.ofSeconds(1));
    bootKeys.renewIfDue();
    assertThat(bootKey().signedBy(second)).isTrue();
    assertThat(
            BootKeyCheck.check(
                bootKey(), identity.history(), bootKeys.current().leaf(), clock.instant()))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void keepsBothKeysOverARestart() {
    announcements.announce();
    clock.advance(NOTICE);

    try (var reopened = file.open()) {
      assertThat(reopened.history()).isEqualTo(identity.history());
      var statement = bootKey().statement();
      assertThat(
              reopened
                  .sign(statement, clock.instant())
                  .signedBy(reopened.history().at(clock.instant())))
          .isTrue();
    }
  }

  @Test
  void announcesOneAtATimeAndThenTheNext() {
    announcements.announce();
    assertThatThrownBy(announcements::announce)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("announced already");

    clock.advance(NOTICE);
    announcements.announce();

    assertThat(identity.history().rotations()).hasSize(2);
    assertThat(ServerRotationCheck.check(identity.history())).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void announcesNothingThatIsNotOnTheDisk() throws IOException {
    var inTheWay = Files.createDirectory(folder.resolve("identity.key.new"));
    Files.createFile(inTheWay.resolve("something"));
    pushes.connect(cast.phone);

    assertThatThrownBy(announcements::announce)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("identity.key");

    assertThat(identity.history().rotations()).isEmpty();
    assertThat(pushes.to(cast.phone, StatementPublished.class)).isEmpty();
  }

  private SignedStatement<BootKey> bootKey() {
    return SignedStatement.decode(bootKeys.current().record().statement(), BootKey.class);
  }
}
