package chat.parley.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.parley.crypto.cast.Changes;
import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.ZeroRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.epoch.EpochCheck;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.Ed25519PublicKey;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.BootReason;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.verify.AdminNoticeCheck;
import chat.parley.crypto.verify.BootKeyCheck;
import chat.parley.crypto.verify.ConversationCheck;
import chat.parley.crypto.verify.DeviceCheck;
import chat.parley.crypto.verify.IdentityCheck;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.ServerKeyHistory;
import chat.parley.crypto.verify.ServerRotationCheck;
import chat.parley.crypto.verify.Verdict;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What may be wrong with any statement is refused for every kind of it: as malformed or with a
 * rejection, never with another exception. What only one kind can get wrong (recipients, inputs,
 * costs, chains) is in the test of its check.
 */
class NegativeVectorsTest {
  private static final Chat CHAT = new Chat();
  private static final Hash LEAF = Hash.of(Bytes.fromHex("1eaf"));
  private static final int SERVER_ID_AT = 3; // after type and version
  private static final int STRIDE = 23; // a flip at every offset takes minutes

  /** A genuine statement, how a receiver checks it, and how its keys would sign another body. */
  record Genuine(
      SignedStatement<?> signed,
      Function<SignedStatement<?>, Verdict> check,
      BiFunction<Label, Bytes, List<Bytes>> sign) {
    Verdict receive(Bytes encoded) {
      return check.apply(SignedStatement.decode(encoded));
    }

    @Override
    public String toString() {
      return signed.statement().type().toString();
    }
  }

  static Stream<Genuine> genuine() {
    var root = CHAT.alice.root.statement();
    var list = CHAT.aliceList.statement();
    var alice = hybrid(CHAT.alice.identity);
    return Stream.of(
        new Genuine(boot(), NegativeVectorsTest::boot, hybrid(Chat.SERVER)),
        new Genuine(
            Changes.rotation(),
            NegativeVectorsTest::rotation,
            hybrid(Chat.SERVER, Changes.NEXT_SERVER)),
        new Genuine(
            Changes.signed(Changes.notice(7, CHAT.alice.account, CHAT.lap.id)),
            it -> AdminNoticeCheck.check(it.as(AdminNotice.class), history()),
            hybrid(Chat.SERVER)),
        new Genuine(
            CHAT.alice.root,
            it -> IdentityCheck.root(it.as(AccountRoot.class), Chat.SERVER_ID),
            alice),
        new Genuine(
            Changes.renewedRoot(CHAT.alice, Changes.NEXT_ALICE),
            it -> IdentityCheck.renewal(it.as(AccountRoot.class), root),
            hybrid(CHAT.alice.identity, Changes.NEXT_ALICE)),
        new Genuine(
            CHAT.aliceList, it -> IdentityCheck.deviceList(it.as(DeviceList.class), root), alice),
        new Genuine(
            CHAT.alice.vault(KdfParameters.FLOOR),
            it -> IdentityCheck.vaultHeader(it.as(VaultHeader.class), root),
            alice),
        new Genuine(
            CHAT.lapKem, it -> DeviceCheck.kem(it.as(DeviceKem.class), list), device(CHAT.lap.key)),
        new Genuine(
            CHAT.conversation,
            it -> ConversationCheck.check(it.as(Conversation.class), list),
            device(CHAT.desk.key)),
        new Genuine(
            CHAT.epoch,
            it -> EpochCheck.check(it.as(Epoch.class), CHAT.conversation.statement(), CHAT),
            device(CHAT.desk.key)));
  }

  @ParameterizedTest
  @MethodSource("genuine")
  void acceptsTheGenuineOne(Genuine genuine) {
    assertThat(genuine.receive(genuine.signed.encode())).isEqualTo(Verdict.accepted());
  }

  @ParameterizedTest
  @MethodSource("genuine")
  void refusesAnyFlippedBit(Genuine genuine) {
    var encoded = genuine.signed.encode();
    for (var at = 0; at < encoded.length(); at += STRIDE) {
      assertRefused(genuine, flipped(encoded, at));
    }
  }

  @ParameterizedTest
  @MethodSource("genuine")
  void refusesASignatureUnderAnotherLabel(Genuine genuine) {
    var own = genuine.signed.statement().type().label();
    var body = genuine.signed.body();
    for (var label : Label.values()) {
      if (label != own) {
        assertThat(genuine.receive(envelope(body, genuine.sign.apply(label, body))))
            .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("genuine")
  void refusesASignatureWithEitherHalfBroken(Genuine genuine) {
    var signatures = genuine.signed.signatures();
    for (var index = 0; index < signatures.size(); index++) {
      var signature = signatures.get(index);
      for (var at : List.of(0, signature.length() - 1)) {
        var broken = replaced(signatures, index, flipped(signature, at));
        assertThat(genuine.receive(envelope(genuine.signed.body(), broken)))
            .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("genuine")
  void refusesTooManyAndTooFewSignatures(Genuine genuine) {
    var signatures = genuine.signed.signatures();
    var body = genuine.signed.body();
    assertRefused(genuine, envelope(body, List.of()));
    var other = signatures.size() == 1 ? 2 : 1;
    var wrong = IntStream.range(0, other).mapToObj(_ -> signatures.getFirst()).toList();
    assertThat(genuine.receive(envelope(body, wrong)))
        .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
  }

  @ParameterizedTest
  @MethodSource("genuine")
  void refusesWhatWasMadeForAnotherServer(Genuine genuine) {
    var octets = genuine.signed.body().toArray();
    Arrays.fill(octets, SERVER_ID_AT, SERVER_ID_AT + ServerId.LENGTH, (byte) 0x11);
    var body = Bytes.wrap(octets);
    var label = genuine.signed.statement().type().label();
    var verdict = genuine.receive(envelope(body, genuine.sign.apply(label, body)));
    assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
    assertThat(verdict).isNotEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
  }

  @ParameterizedTest
  @MethodSource("genuine")
  void refusesTruncatedAndTrailingBytesAndOtherLengths(Genuine genuine) {
    var encoded = genuine.signed.encode();
    for (var length = 0; length < encoded.length(); length += STRIDE) {
      assertRefused(genuine, encoded.slice(0, length));
    }
    assertRefused(genuine, encoded.concat(Bytes.zeros(1)));
    var body = genuine.signed.body();
    var label = genuine.signed.statement().type().label();
    for (var other : List.of(body.slice(0, body.length() - 1), body.concat(Bytes.zeros(1)))) {
      assertRefused(genuine, envelope(other, genuine.sign.apply(label, other)));
    }
  }

  @ParameterizedTest
  @MethodSource("lowOrderPoints")
  void refusesLowOrderAndNonCanonicalSigningKeys(String point) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ed25519PublicKey(Bytes.fromHex(point)));
  }

  static Stream<String> lowOrderPoints() {
    return Stream.of(
        "00".repeat(32), // order 4
        "01" + "00".repeat(31), // the identity
        "ec" + "ff".repeat(30) + "7f", // order 2
        "ed" + "ff".repeat(30) + "7f", // p: zero, not reduced
        "ee" + "ff".repeat(30) + "7f", // p + 1: the identity, not reduced
        "01" + "00".repeat(30) + "80"); // the identity with the sign set
  }

  private static void assertRefused(Genuine genuine, Bytes encoded) {
    try {
      assertThat(genuine.receive(encoded)).isInstanceOf(Verdict.Rejected.class);
    } catch (MalformedException expected) {
      assertThat(expected.getMessage()).isNotBlank();
    }
  }

  private static Bytes envelope(Bytes body, List<Bytes> signatures) {
    return CanonicalWriter.create().bytes(body).list(signatures, CanonicalWriter::bytes).toBytes();
  }

  private static BiFunction<Label, Bytes, List<Bytes>> hybrid(HybridPrivateKey... keys) {
    return (label, body) ->
        Stream.of(keys).map(key -> key.sign(label, body, new ZeroRandom())).toList();
  }

  private static BiFunction<Label, Bytes, List<Bytes>> device(Ed25519PrivateKey key) {
    return (label, body) -> List.of(key.sign(Labelled.of(label, body)));
  }

  private static List<Bytes> replaced(List<Bytes> all, int index, Bytes by) {
    return IntStream.range(0, all.size()).mapToObj(i -> i == index ? by : all.get(i)).toList();
  }

  private static Bytes flipped(Bytes bytes, int at) {
    var octets = bytes.toArray();
    octets[at] ^= 1;
    return Bytes.wrap(octets);
  }

  private static ServerKeyHistory history() {
    return ServerKeyHistory.of(Chat.SERVER.publicKey());
  }

  private static SignedStatement<BootKey> boot() {
    var until = Person.NOW.plus(Duration.ofDays(30));
    var boot = new BootKey(Chat.SERVER_ID, 7, LEAF, Person.NOW, until, BootReason.BOOT);
    return SignedStatement.sign(boot, Chat.SERVER, new ZeroRandom());
  }

  private static Verdict boot(SignedStatement<?> signed) {
    return BootKeyCheck.check(signed.as(BootKey.class), history(), LEAF, Person.NOW);
  }

  private static Verdict rotation(SignedStatement<?> signed) {
    var rotations = List.of(signed.as(ServerRotation.class));
    return ServerRotationCheck.check(new ServerKeyHistory(Chat.SERVER.publicKey(), rotations));
  }
}
