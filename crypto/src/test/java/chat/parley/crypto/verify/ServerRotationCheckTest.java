package chat.parley.crypto.verify;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Changes;
import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.cast.ZeroRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.BootReason;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.crypto.statement.SignedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerRotationCheckTest {
  private static final Instant NOW = Person.NOW;
  private static final Instant EFFECTIVE = NOW.plus(ServerRotation.NOTICE);
  private static final Hash LEAF = Hash.of(Bytes.fromHex("1eaf"));
  private static final HybridPrivateKey THIRD =
      HybridPrivateKey.generate(new SeededRandom("third server"));

  private final SignedStatement<ServerRotation> first = Changes.rotation();
  private final SignedStatement<ServerRotation> second =
      Changes.rotation(2, List.of(first.id()), Changes.NEXT_SERVER, THIRD, EFFECTIVE);

  @Test
  void acceptsAChainFromTheFirstKeyToTheNewest() {
    assertThat(check()).isEqualTo(Verdict.accepted());
    assertThat(check(first)).isEqualTo(Verdict.accepted());
    assertThat(check(first, second)).isEqualTo(Verdict.accepted());
  }

  @Test
  void refusesARotationThatOnlyOneKeySigned() {
    var rotation = first.statement();
    var byThief = SignedStatement.sign(rotation, Chat.SERVER, THIRD, new ZeroRandom());
    var byNew = SignedStatement.sign(rotation, THIRD, Changes.NEXT_SERVER, new ZeroRandom());
    var swapped =
        SignedStatement.sign(rotation, Changes.NEXT_SERVER, Chat.SERVER, new ZeroRandom());
    for (var forged : List.of(byThief, byNew, swapped)) {
      assertThat(check(forged)).isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
    }
  }

  @Test
  void refusesAGapAndTwoAtOnce() {
    var unlinked = Changes.rotation(2, List.of(first.id()), Chat.SERVER, THIRD, NOW);
    assertThat(check(unlinked)).isEqualTo(Verdict.rejected(Rejection.ROTATION_BROKEN));
    assertThat(check(second)).isEqualTo(Verdict.rejected(Rejection.ROTATION_BROKEN));
    assertThat(check(first, first)).isEqualTo(Verdict.rejected(Rejection.ROTATION_BROKEN));
  }

  @Test
  void changesTheKeyAfterTheNoticeOnly() {
    var history = history(first);
    assertThat(history.at(EFFECTIVE.minusSeconds(1))).isEqualTo(Chat.SERVER.publicKey());
    assertThat(history.at(EFFECTIVE)).isEqualTo(Changes.NEXT_SERVER.publicKey());
    assertThat(history.announced(NOW)).contains(first.statement());
    assertThat(history.announced(EFFECTIVE)).isEmpty();
  }

  @Test
  void takesBootKeysOfTheKeyInEffectWithADayEitherWay() {
    var day = Duration.ofDays(1);
    assertThat(boots(Chat.SERVER, EFFECTIVE.minus(day).minusSeconds(1))).isTrue();
    assertThat(boots(Changes.NEXT_SERVER, EFFECTIVE.minus(day).minusSeconds(1))).isFalse();
    assertThat(boots(Chat.SERVER, EFFECTIVE)).isTrue();
    assertThat(boots(Changes.NEXT_SERVER, EFFECTIVE)).isTrue();
    assertThat(boots(Chat.SERVER, EFFECTIVE.plus(day))).isFalse();
    assertThat(boots(Changes.NEXT_SERVER, EFFECTIVE.plus(day))).isTrue();
  }

  private boolean boots(HybridPrivateKey signer, Instant now) {
    var boot =
        new BootKey(Chat.SERVER_ID, 7, LEAF, now, now.plus(Duration.ofDays(20)), BootReason.BOOT);
    var signed = SignedStatement.sign(boot, signer, new ZeroRandom());
    return BootKeyCheck.check(signed, history(first), LEAF, now).ok();
  }

  @SafeVarargs
  private static Verdict check(SignedStatement<ServerRotation>... rotations) {
    return ServerRotationCheck.check(history(rotations));
  }

  @SafeVarargs
  private static ServerKeyHistory history(SignedStatement<ServerRotation>... rotations) {
    return new ServerKeyHistory(Chat.SERVER.publicKey(), List.of(rotations));
  }
}
