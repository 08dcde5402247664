package chat.parley.crypto.verify;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Changes;
import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.ZeroRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountChecksTest {
  private final Chat chat = new Chat();
  private final SignedStatement<DeviceKem> firstKem = chat.deskKem;

  @Test
  void acceptsARegistrationOfOneDevice() {
    assertThat(registration(KdfParameters.FLOOR).check(Chat.SERVER_ID))
        .isEqualTo(Verdict.accepted());
  }

  @Test
  void refusesARegistrationForAnotherServerOrWithWeakCosts() {
    assertThat(registration(KdfParameters.FLOOR).check(new ServerId(Bytes.zeros(16))))
        .isEqualTo(Verdict.rejected(Rejection.OTHER_SERVER));
    assertThat(registration(new KdfParameters(1024, 1, 1)).check(Chat.SERVER_ID))
        .isEqualTo(Verdict.rejected(Rejection.KDF_OUT_OF_RANGE));
  }

  @Test
  void refusesARegistrationPutTogetherFromTwoAccounts() {
    var vault = chat.bob.vault(KdfParameters.FLOOR);
    var mixed = new Registration(chat.alice.root, chat.aliceFirst, firstKem, vault);
    assertThat(mixed.check(Chat.SERVER_ID)).isEqualTo(Verdict.rejected(Rejection.OTHER_IDENTITY));
    var lists = new Registration(chat.alice.root, chat.bobList, chat.phoneKem, vault);
    assertThat(lists.check(Chat.SERVER_ID)).isEqualTo(Verdict.rejected(Rejection.OTHER_IDENTITY));
  }

  @Test
  void refusesARegistrationThatStartsWithTwoDevices() {
    var both = chat.alice.list(1, List.of(), chat.aliceList.statement().devices());
    var kem = chat.desk.kem(both.statement());
    var registration =
        new Registration(chat.alice.root, both, kem, chat.alice.vault(KdfParameters.FLOOR));
    assertThat(registration.check(Chat.SERVER_ID))
        .isEqualTo(Verdict.rejected(Rejection.DEVICE_HISTORY));
  }

  @Test
  void refusesARootSignedByAnotherKey() {
    var forged =
        SignedStatement.sign(chat.alice.root.statement(), chat.bob.identity, new ZeroRandom());
    assertThat(IdentityCheck.root(forged, Chat.SERVER_ID))
        .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
  }

  @Test
  void refusesARenewedIdentity() {
    var root = chat.alice.root.statement();
    var renewed = root.renewed(Changes.NEXT_ALICE.publicKey(), root.createdAt());
    var signed = SignedStatement.sign(renewed, chat.alice.identity, new ZeroRandom());
    assertThat(IdentityCheck.root(signed, Chat.SERVER_ID))
        .isEqualTo(Verdict.rejected(Rejection.IDENTITY_RENEWAL));
  }

  @Test
  void refusesADeviceStatementOfADeviceThatIsNotListed() {
    var list = chat.bobList.statement();
    var stranger = new Gadget("stranger");
    assertThat(DeviceCheck.kem(stranger.kem(list), list))
        .isEqualTo(Verdict.rejected(Rejection.SIGNER_NOT_LISTED));
  }

  @Test
  void refusesADeviceStatementThatNamesAnotherList() {
    assertThat(DeviceCheck.kem(chat.deskKem, chat.aliceList.statement()))
        .isEqualTo(Verdict.rejected(Rejection.OTHER_DEVICE_LIST));
    assertThat(DeviceCheck.kem(chat.deskKem, chat.bobList.statement()))
        .isEqualTo(Verdict.rejected(Rejection.OTHER_DEVICE_LIST));
  }

  @Test
  void refusesADeviceStatementSignedByASiblingDevice() {
    var list = chat.aliceList.statement();
    var inTheNameOfDesk =
        DeviceKem.first(
            Chat.SERVER_ID,
            Signer.of(list, chat.desk.id),
            chat.lap.kemKey,
            chat.deskKem.statement().notBefore());
    assertThat(DeviceCheck.kem(SignedStatement.sign(inTheNameOfDesk, chat.lap.key), list))
        .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
  }

  private Registration registration(KdfParameters cost) {
    return new Registration(chat.alice.root, chat.aliceFirst, firstKem, chat.alice.vault(cost));
  }
}
