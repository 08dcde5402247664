package chat.parley.sealing.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.statement.StatementId;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.cast.SelfValues;
import chat.parley.sealing.message.SelfBody.DeviceHead;
import chat.parley.sealing.message.SelfBody.Head;
import chat.parley.sealing.message.SelfBody.ServerPin;
import chat.parley.sealing.message.SelfBody.Setting;
import chat.parley.sealing.message.SelfBody.Settings;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfBodyTest {
  static Stream<MessageBody> bodies() {
    return SelfValues.bodies().values().stream();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void comesBackAsItWasSealed(MessageBody body) {
    assertThat(PaddedBody.unpad(PaddedBody.of(body).padded()).asMessage()).isEqualTo(body);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void refusesTruncatedAndProlongedContent(MessageBody body) {
    var padded = PaddedBody.of(body);
    var content = padded.content();
    for (var length = 0; length < content.length(); length++) {
      assertUnreadable(padded.type(), content.slice(0, length));
    }
    assertUnreadable(padded.type(), content.concat(Bytes.zeros(1)));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void readsRandomChangesCanonicallyOrNotAtAll(MessageBody body) {
    var random = new SeededRandom("self");
    var padded = PaddedBody.of(body);
    for (var round = 0; round < 200 && !padded.content().isEmpty(); round++) {
      var changed = padded.content().toArray();
      changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
      var input = new PaddedBody(padded.type(), Bytes.wrap(changed));
      try {
        assertThat(PaddedBody.of(input.asMessage())).isEqualTo(input);
      } catch (UnopenableException expected) {
        assertThat(expected).hasMessageNotContaining("null");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 4, 5, 6, 7, 13, 255})
  void keepsWhatANewerClientSaid(int type) {
    var content = Bytes.fromHex("c0ffee");
    assertThat(new PaddedBody(type, content).asMessage())
        .isEqualTo(new MessageBody.Unknown(type, content));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 9, 10, 11, 12})
  void callsNothingUnknownThatItKnows(int type) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MessageBody.Unknown(type, Bytes.empty()));
  }

  @Test
  void refusesSettingsOutOfOrderAndOddKeys() {
    var one = new Setting("nickname/bob", "Bobby");
    assertThatIllegalArgumentException().isThrownBy(() -> new Settings(List.of(one, one)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Setting("", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Setting("two words", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Setting("key", "x".repeat(4097)));
  }

  @Test
  void refusesAHeadThatNamesADeviceTwiceAndAServerPinThatContradictsItself() {
    var device = ((Head) body("head")).heads().getFirst();
    assertThatIllegalArgumentException().isThrownBy(() -> new Head(List.of(device, device)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeviceHead(device.deviceId(), 0, Hash.NONE));
    var pin = (ServerPin) body("server pin");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServerPin(pin.identity(), 1, 1, StatementId.NONE));
  }

  @Test
  void ordersGradesFromUnsureToSure() {
    assertThat(IntStream.of(1, 2, 3))
        .containsExactly(Stream.of(PinGrade.values()).map(PinGrade::code).toArray(Integer[]::new));
    assertThat(PinGrade.COMPARED).isGreaterThan(PinGrade.LINKED);
    assertThat(PinGrade.LINKED).isGreaterThan(PinGrade.FIRST_SEEN);
  }

  private static MessageBody body(String name) {
    return Objects.requireNonNull(SelfValues.bodies().get(name));
  }

  private static void assertUnreadable(int type, Bytes content) {
    assertThatExceptionOfType(UnopenableException.class)
        .isThrownBy(() -> new PaddedBody(type, content).asMessage());
  }
}
