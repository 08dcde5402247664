package chat.parley.crypto.verify;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.cast.ZeroRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.BootReason;
import chat.parley.crypto.statement.SignedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BootKeyCheckTest {
  private static final Hash LEAF = Hash.of(Bytes.fromHex("1eaf"));
  private static final Instant NOW = Person.NOW;

  private final SignedStatement<BootKey> boot = sign(boot(Chat.SERVER_ID, 5), Chat.SERVER);

  @Test
  void acceptsThePinnedServer() {
    assertThat(check(boot, LEAF, NOW)).isEqualTo(Verdict.accepted());
  }

  @Test
  void refusesAnotherLeafSignerOrServer() {
    var stranger = HybridPrivateKey.generate(new SeededRandom("stranger"));
    assertThat(check(boot, Hash.NONE, NOW)).isEqualTo(Verdict.rejected(Rejection.OTHER_LEAF));
    assertThat(check(sign(boot.statement(), stranger), LEAF, NOW))
        .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
    var elsewhere = sign(boot(new ServerId(Bytes.zeros(16)), 5), Chat.SERVER);
    assertThat(check(elsewhere, LEAF, NOW))
        .isEqualTo(Verdict.rejected(Rejection.OTHER_SERVER_IDENTITY));
  }

  @Test
  void allowsADayOfClockErrorAndNoMore() {
    var end = boot.statement().notAfter();
    assertThat(check(boot, LEAF, end.plus(Duration.ofHours(24)))).isEqualTo(Verdict.accepted());
    assertThat(check(boot, LEAF, end.plus(Duration.ofHours(24)).plusMillis(1)))
        .isEqualTo(Verdict.rejected(Rejection.EXPIRED));
    assertThat(check(boot, LEAF, NOW.minus(Duration.ofHours(24)))).isEqualTo(Verdict.accepted());
    assertThat(check(boot, LEAF, NOW.minus(Duration.ofHours(24)).minusMillis(1)))
        .isEqualTo(Verdict.rejected(Rejection.NOT_YET_VALID));
  }

  @Test
  void neverGoesBack() {
    var last = boot.statement();
    assertThat(BootKeyCheck.follows(last, last).ok()).isTrue();
    assertThat(BootKeyCheck.follows(boot(Chat.SERVER_ID, 6), last).ok()).isTrue();
    assertThat(BootKeyCheck.follows(boot(Chat.SERVER_ID, 4), last))
        .isEqualTo(Verdict.rejected(Rejection.BOOT_KEY_BACK));
    var sameSequence =
        new BootKey(Chat.SERVER_ID, 5, Hash.NONE, NOW, NOW.plusSeconds(1), BootReason.ROTATE);
    assertThat(BootKeyCheck.follows(sameSequence, last))
        .isEqualTo(Verdict.rejected(Rejection.BOOT_KEY_BACK));
  }

  @Test
  void numbersByTheClockButAlwaysUpwards() {
    var seconds = NOW.getEpochSecond();
    assertThat(BootKeyCheck.nextSequence(Optional.empty(), NOW)).isEqualTo(seconds);
    assertThat(BootKeyCheck.nextSequence(Optional.of(boot(Chat.SERVER_ID, seconds + 9)), NOW))
        .isEqualTo(seconds + 10);
  }

  private static Verdict check(SignedStatement<BootKey> boot, Hash leaf, Instant now) {
    return BootKeyCheck.check(boot, Chat.SERVER.publicKey(), leaf, now);
  }

  private static BootKey boot(ServerId server, long seq) {
    return new BootKey(server, seq, LEAF, NOW, NOW.plus(BootKey.LONGEST), BootReason.BOOT);
  }

  private static SignedStatement<BootKey> sign(BootKey boot, HybridPrivateKey key) {
    return SignedStatement.sign(boot, key, new ZeroRandom());
  }
}
