package chat.parley.crypto.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;
import org.junit.jupiter.api.Test;

class SealedMessageTest {
  private final Chat chat = new Chat();
  private final SeededRandom random = new SeededRandom("message");
  private final MessageHeader header = header(chat.phone);
  private final Bytes ciphertext = random.bytes(256 + 16);
  private final SealedMessage message = SealedMessage.sign(header, ciphertext, chat.phone.key);

  @Test
  void comesBackFromTheWire() {
    var parsed = SealedMessage.parse(message.wire());
    assertThat(parsed.header()).isEqualTo(header);
    assertThat(parsed.ciphertext()).isEqualTo(ciphertext);
    assertThat(parsed.hash()).isEqualTo(message.hash());
    assertThat(message.wire().length()).isEqualTo(MessageHeader.LENGTH + 272 + 64);
    assertThat(header.encoded().length()).isEqualTo(MessageHeader.LENGTH);
  }

  @Test
  void everyFlippedByteIsMalformedOrRefused() {
    var check = new SenderCheck(chat.epoch, chat);
    assertThat(check.check(message)).isEqualTo(Verdict.accepted());
    for (var i = 0; i < message.wire().length(); i++) {
      var changed = message.wire().toArray();
      changed[i] ^= 1;
      try {
        assertThat(check.check(SealedMessage.parse(Bytes.wrap(changed))).ok()).isFalse();
      } catch (MalformedException _) {
        assertThat(i).isLessThan(MessageHeader.LENGTH);
      }
    }
  }

  @Test
  void rejectsEveryLengthThatIsNoSizeClass() {
    var wire = message.wire();
    for (var length = 0; length < wire.length(); length++) {
      assertMalformed(wire.slice(0, length));
    }
    assertMalformed(wire.concat(Bytes.zeros(1)));
    assertMalformed(Bytes.zeros(SealedMessage.MAX_LENGTH + 1));
  }

  @Test
  void takesEverySizeClass() {
    for (var padding : PaddingClass.values()) {
      var sealed = SealedMessage.sign(header, Bytes.zeros(padding.size() + 16), chat.phone.key);
      assertThat(sealed.wire().length()).isLessThan(SealedMessage.MAX_LENGTH);
    }
  }

  @Test
  void rejectsRandomWires() {
    for (var round = 0; round < 500; round++) {
      assertMalformed(random.bytes(MessageHeader.LENGTH + 272 + 64));
    }
  }

  @Test
  void refusesADeviceThatIsNoRecipient() {
    var stranger = new Gadget("stranger");
    var check = new SenderCheck(chat.epoch, chat);
    assertThat(check.check(SealedMessage.sign(header(stranger), ciphertext, stranger.key)))
        .isEqualTo(Verdict.rejected(Rejection.SENDER_NOT_RECIPIENT));
  }

  @Test
  void refusesAnotherMembersName() {
    var check = new SenderCheck(chat.epoch, chat);
    assertThat(check.check(SealedMessage.sign(header, ciphertext, chat.desk.key)))
        .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
  }

  @Test
  void refusesAnotherEpoch() {
    var random2 = new SeededRandom("other epoch");
    var other =
        new MessageHeader(
            header.conversationId(),
            1,
            header.epoch(),
            header.sender(),
            header.device(),
            header.messageId(),
            1,
            Hash.NONE,
            Person.NOW,
            random2.bytes(32));
    assertThat(
            new SenderCheck(chat.epoch, chat)
                .check(SealedMessage.sign(other, ciphertext, chat.phone.key)))
        .isEqualTo(Verdict.rejected(Rejection.OTHER_EPOCH));
  }

  @Test
  void leavesATraceThatStillProvesItsSender() {
    var trace = MessageTrace.decode(message.trace().encoded());
    assertThat(trace.hash()).isEqualTo(message.hash());
    assertThat(trace.signedBy(chat.phone.key.publicKey())).isTrue();
    assertThat(trace.signedBy(chat.desk.key.publicKey())).isFalse();
    assertThat(trace.encoded().length()).isEqualTo(MessageTrace.LENGTH);
  }

  @Test
  void neverPassesForAnEphemeralFrame() {
    var frame =
        new EphemeralHeader(
            header.conversationId(),
            0,
            header.epoch(),
            header.sender(),
            header.device(),
            Person.NOW,
            header.salt());
    var sealed = SealedEphemeral.sign(frame, ciphertext, chat.phone.key);
    assertThat(SealedEphemeral.parse(sealed.wire()).header()).isEqualTo(frame);
    assertThat(new SenderCheck(chat.epoch, chat).check(sealed)).isEqualTo(Verdict.accepted());
    assertMalformed(sealed.wire());
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> SealedEphemeral.parse(message.wire()));
  }

  @Test
  void linksEveryMessageButTheFirst() {
    assertThatIllegalArgumentException().isThrownBy(() -> numbered(1, message.hash()));
    assertThatIllegalArgumentException().isThrownBy(() -> numbered(2, Hash.NONE));
    assertThatIllegalArgumentException().isThrownBy(() -> numbered(0, Hash.NONE));
    assertThat(numbered(2, message.hash()).devSeq()).isEqualTo(2);
  }

  @Test
  void makesMessageIdsThatAreUuidsOfTheirTime() {
    var id = MessageId.next(Person.NOW, random).toString();
    assertThat(id.substring(2, 14)).isEqualTo("%012x".formatted(Person.NOW.toEpochMilli()));
    assertThat(id.charAt(14)).isEqualTo('7');
    assertThat(id.charAt(18)).isIn('8', '9', 'a', 'b');
  }

  private MessageHeader numbered(long devSeq, Hash previous) {
    return new MessageHeader(
        header.conversationId(),
        0,
        header.epoch(),
        header.sender(),
        header.device(),
        header.messageId(),
        devSeq,
        previous,
        header.sentAt(),
        header.salt());
  }

  private MessageHeader header(Gadget device) {
    return new MessageHeader(
        chat.conversation.statement().conversationId(),
        0,
        chat.epoch.id(),
        chat.bob.account,
        device.id,
        MessageId.next(Person.NOW, random),
        1,
        Hash.NONE,
        Person.NOW,
        random.bytes(32));
  }

  private static void assertMalformed(Bytes wire) {
    assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SealedMessage.parse(wire));
  }

  @Test
  void refusesAKeyThatIsClosed() {
    var key = Ed25519PrivateKey.generate(random);
    key.close();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> SealedMessage.sign(header, ciphertext, key));
  }
}
