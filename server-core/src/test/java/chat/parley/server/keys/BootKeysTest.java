package chat.parley.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.store.BootKeyRecord;
import chat.parley.server.store.BootKeyStore;
import chat.parley.server.store.InMemoryBootKeyStore;
import chat.parley.testkit.SettableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class BootKeysTest {
  private final SecureRandom random = new SecureRandom();
  private final SettableClock clock = new SettableClock();
  private final InMemoryBootKeyStore store = new InMemoryBootKeyStore();
  private final ActivityStream activity = new ActivityStream(10);
  private final ServerIdentity identity =
      new ServerIdentity(HybridPrivateKey.generate(random), random);

  @Test
  void vouchesForTheKeyOfThisBoot() {
    var keys = booted();

    var record = keys.current().record();
    var signed = SignedStatement.decode(record.statement(), BootKey.class);
    assertThat(signed.signedBy(identity.publicKey())).isTrue();
    assertThat(signed.statement().leaf()).isEqualTo(Hash.of(record.publicKey()));
    assertThat(signed.statement().seq()).isEqualTo(clock.instant().getEpochSecond());
    assertThat(signed.statement().notAfter())
        .isEqualTo(signed.statement().notBefore().plus(Duration.ofDays(30)));
    assertThat(record.reason()).isEqualTo("boot");
  }

  @Test
  void makesAnotherKeyAtEachBoot() {
    var first = booted().current().leaf();
    var second = booted().current().leaf();

    assertThat(second).isNotEqualTo(first);
    assertThat(store.list()).extracting(BootKeyRecord::fingerprint).contains(first.value());
  }

  @Test
  void countsOnFromTheLastSequenceWhenTheClockWentBack() {
    var last = booted().current().record().sequence();
    clock.advance(Duration.ofDays(-400));

    assertThat(booted().current().record().sequence()).isEqualTo(last + 1);
  }

  @Test
  void usesTheNewKeyAfterRotation() {
    var keys = booted();
    var before = keys.current().leaf();

    var rotated = keys.rotate().toCompletableFuture().join();

    assertThat(keys.current().record()).isEqualTo(rotated);
    assertThat(keys.current().leaf()).isNotEqualTo(before);
    assertThat(rotated.reason()).isEqualTo("rotate");
    assertThat(activity.recent()).last().isInstanceOf(Activity.BootKeyRotated.class);
  }

  @Test
  void renewsAfterTwentyDays() {
    var keys = booted();
    var first = keys.current().leaf();

    clock.advance(Duration.ofDays(20).minusSeconds(1));
    keys.renewIfDue();
    assertThat(keys.current().leaf()).isEqualTo(first);

    clock.advance(Duration.ofSeconds(1));
    keys.renewIfDue();
    assertThat(keys.current().leaf()).isNotEqualTo(first);
  }

  @Test
  void usesNoKeyBeforeItIsRecorded() {
    var slow = new SlowStore();
    var keys = new BootKeys(identity, slow, activity, clock, random);

    keys.boot();
    assertThatThrownBy(keys::current).isInstanceOf(IllegalStateException.class);

    slow.durable.complete(null);
    assertThat(keys.current().record().reason()).isEqualTo("boot");
  }

  private BootKeys booted() {
    var keys = new BootKeys(identity, store, activity, clock, random);
    keys.boot().toCompletableFuture().join();
    return keys;
  }

  private static final class SlowStore implements BootKeyStore {
    private final CompletableFuture<Void> durable = new CompletableFuture<>();

    @Override
    public CompletionStage<Void> append(BootKeyRecord key) {
      return durable;
    }

    @Override
    public List<BootKeyRecord> list() {
      return List.of();
    }
  }
}
