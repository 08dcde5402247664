package chat.parley.crypto.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.Fingerprint;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LoginTest {
  private final Chat chat = new Chat();
  private final SeededRandom random = new SeededRandom("login");
  private final LoginTranscript transcript =
      new LoginTranscript(
          LoginMethod.PASSWORD,
          Chat.SERVER.publicKey().fingerprint(),
          Hash.of(Bytes.fromHex("1eaf")),
          new CanonicalName("alice"),
          DeviceId.NONE,
          random.bytes(32),
          random.bytes(32),
          KdfParameters.FLOOR.encoded(),
          random.bytes(16));

  @Test
  void everyFieldChangesWhatIsSigned() {
    var signature = chat.desk.key.sign(transcript.signed());
    assertThat(chat.desk.key.publicKey().verify(transcript.signed(), signature)).isTrue();
    var other = new Fingerprint(Bytes.zeros(32));
    List<UnaryOperator<LoginTranscript>> changes =
        List.of(
            t ->
                with(
                    LoginMethod.RECOVERY,
                    t.serverIdentity(),
                    t.leaf(),
                    t.name(),
                    t.clientNonce(),
                    t.serverNonce(),
                    t.salt()),
            t ->
                with(
                    t.method(),
                    other,
                    t.leaf(),
                    t.name(),
                    t.clientNonce(),
                    t.serverNonce(),
                    t.salt()),
            t ->
                with(
                    t.method(),
                    t.serverIdentity(),
                    Hash.NONE,
                    t.name(),
                    t.clientNonce(),
                    t.serverNonce(),
                    t.salt()),
            t ->
                with(
                    t.method(),
                    t.serverIdentity(),
                    t.leaf(),
                    new CanonicalName("alicf"),
                    t.clientNonce(),
                    t.serverNonce(),
                    t.salt()),
            t ->
                with(
                    t.method(),
                    t.serverIdentity(),
                    t.leaf(),
                    t.name(),
                    Bytes.zeros(32),
                    t.serverNonce(),
                    t.salt()),
            t ->
                with(
                    t.method(),
                    t.serverIdentity(),
                    t.leaf(),
                    t.name(),
                    t.clientNonce(),
                    Bytes.zeros(32),
                    t.salt()),
            t ->
                with(
                    t.method(),
                    t.serverIdentity(),
                    t.leaf(),
                    t.name(),
                    t.clientNonce(),
                    t.serverNonce(),
                    Bytes.zeros(16)));
    for (var change : changes) {
      var changed = change.apply(transcript).signed();
      assertThat(chat.desk.key.publicKey().verify(changed, signature)).isFalse();
    }
  }

  @Test
  void namesADeviceExactlyWhenADeviceSignsIn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> device(LoginMethod.PASSWORD, chat.desk.id));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> device(LoginMethod.DEVICE, DeviceId.NONE));
    assertThat(device(LoginMethod.DEVICE, chat.desk.id).device()).isEqualTo(chat.desk.id);
  }

  @Test
  void acceptsCostsBetweenFloorAndCeilingOnly() {
    assertThat(KdfParameters.FLOOR.acceptable()).isTrue();
    assertThat(KdfParameters.CEILING.acceptable()).isTrue();
    assertThat(new KdfParameters(128 * 1024 - 1, 3, 4).acceptable()).isFalse();
    assertThat(new KdfParameters(128 * 1024, 2, 4).acceptable()).isFalse();
    assertThat(new KdfParameters(128 * 1024, 3, 1).acceptable()).isFalse();
    assertThat(new KdfParameters(1024 * 1024 + 1, 3, 4).acceptable()).isFalse();
    assertThat(new KdfParameters(128 * 1024, 11, 4).acceptable()).isFalse();
    assertThat(KdfParameters.decode(KdfParameters.CEILING.encoded()))
        .isEqualTo(KdfParameters.CEILING);
  }

  @Test
  void bindsTheSaltToServerAndName() {
    var salt = ServedSalt.random(random);
    var alice = new CanonicalName("alice");
    assertThat(salt.boundTo(Chat.SERVER_ID, alice))
        .isNotEqualTo(salt.boundTo(Chat.SERVER_ID, new CanonicalName("bob")))
        .isNotEqualTo(salt.boundTo(new ServerId(Bytes.zeros(16)), alice))
        .isNotEqualTo(ServedSalt.random(random).boundTo(Chat.SERVER_ID, alice))
        .hasToString("Bytes[16]");
  }

  private LoginTranscript device(LoginMethod method, DeviceId device) {
    return new LoginTranscript(
        method,
        transcript.serverIdentity(),
        transcript.leaf(),
        transcript.name(),
        device,
        transcript.clientNonce(),
        transcript.serverNonce(),
        Bytes.empty(),
        Bytes.empty());
  }

  private LoginTranscript with(
      LoginMethod method,
      Fingerprint server,
      Hash leaf,
      CanonicalName name,
      Bytes clientNonce,
      Bytes serverNonce,
      Bytes salt) {
    return new LoginTranscript(
        method,
        server,
        leaf,
        name,
        DeviceId.NONE,
        clientNonce,
        serverNonce,
        transcript.parameters(),
        salt);
  }
}
