package chat.parley.crypto.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.cast.Changes;
import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.cast.ZeroRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.login.KdfParameters;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedStatementTest {
  private static final Chat CHAT = new Chat();

  static Stream<SignedStatement<?>> statements() {
    var boot =
        new BootKey(
            Chat.SERVER_ID,
            7,
            Hash.of(Bytes.fromHex("1eaf")),
            Person.NOW,
            Person.NOW.plus(Duration.ofDays(30)),
            BootReason.BOOT);
    return Stream.of(
        SignedStatement.sign(boot, Chat.SERVER, new ZeroRandom()),
        Changes.rotation(),
        Changes.signed(Changes.notice(3, CHAT.alice.account, CHAT.lap.id)),
        Changes.signed(Changes.disabling(4, CHAT.alice.account)),
        CHAT.alice.root,
        Changes.renewedRoot(CHAT.alice, Changes.NEXT_ALICE),
        Changes.revoking(CHAT.alice, CHAT.aliceList.statement(), CHAT.lap.id),
        CHAT.aliceList,
        CHAT.alice.vault(KdfParameters.FLOOR),
        CHAT.phoneKem,
        CHAT.conversation,
        CHAT.epoch);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void comesBackFromItsEncoding(SignedStatement<?> signed) {
    var decoded = SignedStatement.decode(signed.encode());
    assertThat(decoded).isEqualTo(signed);
    assertThat(decoded.statement()).isEqualTo(signed.statement());
    assertThat(decoded.id()).isEqualTo(signed.id()).isEqualTo(signed.statement().id());
    assertThat(decoded.encode()).isEqualTo(signed.encode());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void rejectsTruncatedAndTrailingBytes(SignedStatement<?> signed) {
    var encoded = signed.encode();
    for (var length = 0; length < encoded.length(); length += 7) {
      assertMalformed(encoded.slice(0, length));
    }
    assertMalformed(encoded.concat(Bytes.zeros(1)));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyFlippedByteOfTheBodyIsMalformedOrAnotherStatement(SignedStatement<?> signed) {
    var encoded = signed.encode();
    for (var i = 4; i < 4 + signed.body().length(); i++) {
      var changed = encoded.toArray();
      changed[i] ^= 1;
      try {
        assertThat(SignedStatement.decode(Bytes.wrap(changed)).id()).isNotEqualTo(signed.id());
      } catch (MalformedException expected) {
        assertThat(expected).hasMessageNotContaining("statement id");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("statements")
  void decodesNothingButTheCanonicalFormOfRandomChanges(SignedStatement<?> signed) {
    var random = new SeededRandom("mutations");
    for (var round = 0; round < 300; round++) {
      var changed = signed.encode().toArray();
      for (var flips = random.nextInt(1, 6); flips > 0; flips--) {
        changed[random.nextInt(Math.min(changed.length, 400))] = (byte) random.nextInt();
      }
      var input = Bytes.wrap(changed);
      try {
        assertThat(SignedStatement.decode(input).encode()).isEqualTo(input);
      } catch (MalformedException _) {
        assertThat(input).isNotEqualTo(signed.encode());
      }
    }
  }

  @Test
  void rejectsRandomBytes() {
    var random = new SeededRandom("noise");
    for (var round = 0; round < 2_000; round++) {
      assertMalformed(random.bytes(random.nextInt(300)));
    }
  }

  @Test
  void rejectsAnUnsignedStatementAndOneOfThreeSignatures() {
    var body = CHAT.phoneKem.body();
    var prefix = "%08x".formatted(body.length());
    assertMalformed(Bytes.fromHex(prefix + body.toHex() + "00000000"));
    assertMalformed(Bytes.fromHex(prefix + body.toHex() + "00000003" + "00000000".repeat(3)));
  }

  @Test
  void rejectsMoreThanTheLimit() {
    assertMalformed(Bytes.zeros(SignedStatement.MAX_LENGTH + 1));
  }

  @Test
  void rejectsAnUnknownTypeAndVersion() {
    var encoded = CHAT.phoneKem.encode();
    assertMalformed(changed(encoded, 5, 99));
    assertMalformed(changed(encoded, 5, 2));
    assertMalformed(changed(encoded, 6, 2));
  }

  @Test
  void isTypedOnlyAsWhatItIs() {
    var encoded = CHAT.phoneKem.encode();
    assertThat(SignedStatement.decode(encoded, DeviceKem.class).statement().n()).isEqualTo(1);
    assertThatThrownBy(() -> SignedStatement.decode(encoded, Epoch.class))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void isSignedByItsSignerOnly() {
    assertThat(CHAT.phoneKem.signedBy(CHAT.phone.key.publicKey())).isTrue();
    assertThat(CHAT.phoneKem.signedBy(CHAT.desk.key.publicKey())).isFalse();
    assertThat(CHAT.alice.root.signedBy(CHAT.alice.identity.publicKey())).isTrue();
    assertThat(CHAT.alice.root.signedBy(CHAT.bob.identity.publicKey())).isFalse();
  }

  @Test
  void namesOneStatementByItsBodyOnly() {
    var again =
        SignedStatement.sign(
            CHAT.alice.root.statement(), CHAT.alice.identity, new SeededRandom("hedge"));
    assertThat(again).isNotEqualTo(CHAT.alice.root);
    assertThat(again.id()).isEqualTo(CHAT.alice.root.id());
  }

  private static Bytes changed(Bytes bytes, int index, int value) {
    var octets = bytes.toArray();
    octets[index] = (byte) value;
    return Bytes.wrap(octets);
  }

  private static void assertMalformed(Bytes encoded) {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> SignedStatement.decode(encoded));
  }
}
