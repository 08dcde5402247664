package chat.parley.sealing.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.message.MessageHeader;
import chat.parley.crypto.message.SealedEphemeral;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.message.SenderCheck;
import chat.parley.crypto.verify.Verdict;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.cast.Duo;
import chat.parley.sealing.epoch.AssembledEpoch;
import chat.parley.sealing.epoch.EpochAssembly;
import chat.parley.sealing.epoch.EpochKey;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageSealerTest {
  private final SeededRandom random = new SeededRandom("message");
  private final Duo duo = new Duo();
  private final EpochKey key = EpochKey.generate(random);
  private final AssembledEpoch epoch =
      new EpochAssembly(random).assemble(duo.plan(0, List.of()), key, duo.alice.deviceKey);
  private final EpochSender sender =
      EpochSender.of(epoch.statement(), duo.bob.account, duo.bob.device);
  private final MessageSealer sealer = new MessageSealer(sender, key, duo.bob.deviceKey, random);
  private final MessageOpener opener = new MessageOpener(key);

  @Test
  void opensWhatWasSealedAfterItsSenderIsChecked() {
    var sealed = SealedMessage.parse(sealer.seal(text("hello, 🐢")).wire());
    assertThat(new SenderCheck(epoch.statement(), duo).check(sealed)).isEqualTo(Verdict.accepted());
    assertThat(opener.open(sealed)).isEqualTo(new MessageBody.Text("hello, 🐢"));
  }

  @Test
  void keepsTextAsItWasTyped() {
    var decomposed = "e\u0301";
    assertThat(opener.open(sealer.seal(text(decomposed))))
        .isEqualTo(new MessageBody.Text(decomposed));
  }

  @Test
  void neverSealsTheSameMessageAlike() {
    var message = text("again");
    var one = sealer.seal(message);
    var other = sealer.seal(message);
    assertThat(one.header().salt()).isNotEqualTo(other.header().salt());
    assertThat(one.ciphertext()).isNotEqualTo(other.ciphertext());
    assertThat(one.header().messageId()).isEqualTo(other.header().messageId());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 256",
    "251, 256",
    "252, 1024",
    "1019, 1024",
    "1020, 4096",
    "4091, 4096",
    "4092, 16384",
    "16379, 16384",
    "16380, 65536",
    "65531, 65536"
  })
  void padsToTheNextSizeClass(int length, int padded) {
    var sealed = sealer.seal(text("x".repeat(length)));
    assertThat(sealed.ciphertext().length()).isEqualTo(padded + 16);
    assertThat(opener.open(sealed)).isEqualTo(new MessageBody.Text("x".repeat(length)));
  }

  @Test
  void refusesWhatFitsNoSizeClass() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sealer.seal(text("x".repeat(PaddedBody.MAX_CONTENT + 1))));
  }

  @Test
  void keepsKindsItDoesNotKnow() {
    var unknown = new MessageBody.Unknown(13, Bytes.fromHex("0102"));
    assertThat(opener.open(sealer.seal(message(unknown)))).isEqualTo(unknown);
  }

  @Test
  void opensNothingUnderAnotherEpochKey() {
    var other = new MessageOpener(EpochKey.generate(random));
    var sealed = sealer.seal(text("secret"));
    assertThatExceptionOfType(UnopenableException.class).isThrownBy(() -> other.open(sealed));
  }

  @Test
  void opensNoCiphertextUnderAnotherHeader() {
    var sealed = sealer.seal(text("mine"));
    var stolen = sealer.seal(text("other"));
    var swapped = SealedMessage.sign(stolen.header(), sealed.ciphertext(), duo.alice.deviceKey);
    assertThatExceptionOfType(UnopenableException.class).isThrownBy(() -> opener.open(swapped));
  }

  @Test
  void refusesPaddingThatIsNotZeroOrNotMinimalAndLengthsThatLie() {
    assertUnreadable(padded -> padded[255] = 1);
    assertUnreadable(padded -> padded[4] = (byte) 252);
    assertUnreadable(padded -> padded[1] = (byte) 0xff);
    assertUnreadable(1024, padded -> padded[4] = 2);
  }

  @Test
  void refusesTextThatIsNotUtf8() {
    assertUnreadable(
        padded -> {
          padded[0] = 1;
          padded[4] = 1;
          padded[5] = (byte) 0xff;
        });
  }

  @Test
  void sealsEphemeralFramesUnderKeysOfTheirOwn() {
    var sealed = SealedEphemeral.parse(sealer.seal(Duo.NOW, new EphemeralBody.Typing()).wire());
    assertThat(new SenderCheck(epoch.statement(), duo).check(sealed)).isEqualTo(Verdict.accepted());
    assertThat(opener.open(sealed)).isEqualTo(new EphemeralBody.Typing());
    var unknown = new EphemeralBody.Unknown(9, Bytes.fromHex("ff"));
    assertThat(opener.open(sealer.seal(Duo.NOW, unknown))).isEqualTo(unknown);
  }

  private void assertUnreadable(Consumer<byte[]> change) {
    assertUnreadable(256, change);
  }

  private void assertUnreadable(int size, Consumer<byte[]> change) {
    var padded = new byte[size];
    change.accept(padded);
    var header = sealer.seal(text("")).header();
    var sealed = SealedMessage.sign(header, sealRaw(header, padded), duo.bob.deviceKey);
    assertThatExceptionOfType(UnopenableException.class).isThrownBy(() -> opener.open(sealed));
  }

  private Bytes sealRaw(MessageHeader header, byte[] padded) {
    try (var cipher = new MessageCipher(key, Label.MESSAGE_KEY, header.salt(), header.encoded())) {
      return cipher.sealPadded(padded);
    }
  }

  private OutgoingMessage text(String text) {
    return message(new MessageBody.Text(text));
  }

  private OutgoingMessage message(MessageBody body) {
    return new OutgoingMessage(MessageId.next(Duo.NOW, random), 1, Hash.NONE, Duo.NOW, body);
  }
}
