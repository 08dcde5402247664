package chat.parley.crypto.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.parley.crypto.cast.Changes;
import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementFieldsTest {
  private final Chat chat = new Chat();

  @Test
  void freezesTheNumbersOfEveryEnum() {
    assertThat(IntStream.of(codes(EpochReason.values())))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(IntStream.of(codes(ConversationReason.values()))).containsExactly(1, 2, 3);
    assertThat(IntStream.of(codes(ConversationKind.values()))).containsExactly(1, 2, 3);
    assertThat(IntStream.of(codes(BootReason.values()))).containsExactly(1, 2, 3);
    assertThat(IntStream.of(codes(HistoryPolicy.values()))).containsExactly(1, 2);
    assertThat(IntStream.of(codes(OpenerKind.values()))).containsExactly(1, 2);
    assertThat(IntStream.of(codes(AccountAccess.values()))).containsExactly(1, 2);
    assertThat(IntStream.of(codes(ReEnrolment.values()))).containsExactly(1, 2);
    assertThat(IntStream.of(codes(Role.values()))).containsExactly(1, 2);
    assertThat(List.of(StatementType.values()))
        .extracting(StatementType::code)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void refusesABootKeyThatServesTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new BootKey(
                    Chat.SERVER_ID,
                    1,
                    Hash.NONE,
                    Person.NOW,
                    Person.NOW.plus(Duration.ofDays(31)),
                    BootReason.BOOT));
  }

  @Test
  void refusesAnEleventhDeviceAndADoubleOne() {
    var eleven =
        IntStream.range(0, 11)
            .mapToObj(i -> new Gadget("crowd " + i).listed())
            .sorted(Comparator.comparing(ListedDevice::deviceId))
            .toList();
    assertThat(chat.alice.list(1, List.of(), eleven.subList(0, 10)).statement().devices())
        .hasSize(10);
    assertThatIllegalArgumentException().isThrownBy(() -> chat.alice.list(1, List.of(), eleven));
    var one = eleven.getFirst();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chat.alice.list(1, List.of(), List.of(one, one)));
  }

  @Test
  void refusesAChainThatStartsWithALinkOrContinuesWithoutOne() {
    var list = chat.aliceList.statement();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chat.alice.list(1, list.prev(), list.devices()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chat.alice.list(2, List.of(), list.devices()));
  }

  @Test
  void refusesAnEpochWithAWrapMissing() {
    var epoch = chat.epoch.statement();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Epoch(epoch.core(), epoch.wraps().subList(1, epoch.wraps().size())));
  }

  @Test
  void refusesADeviceKeyOfAnotherLifetime() {
    var kem = chat.phoneKem.statement();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DeviceKem(
                    kem.serverId(),
                    kem.signer(),
                    1,
                    List.of(),
                    kem.key(),
                    kem.notBefore(),
                    kem.renewAfter(),
                    kem.notAfter().plusSeconds(1)));
  }

  @Test
  void refusesANoticeForTheWholeServerThatNamesADevice() {
    assertThat(Changes.notice(1, AccountId.NONE).storageDays()).isEqualTo(90);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Changes.notice(1, AccountId.NONE, chat.lap.id));
    assertThatIllegalArgumentException().isThrownBy(() -> Changes.disabling(1, AccountId.NONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Changes.notice(1, chat.alice.account, chat.lap.id, chat.lap.id));
  }

  @Test
  void refusesARotationWithoutItsNotice() {
    var rotation = Changes.rotation().statement();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ServerRotation(
                    rotation.serverId(),
                    1,
                    List.of(),
                    rotation.key(),
                    rotation.announcedAt(),
                    rotation.effectiveAt().minusMillis(1)));
  }

  @Test
  void refusesARenewalThatClaimsToBeTheFirstIdentity() {
    var renewed = Changes.renewedRoot(chat.alice, Changes.NEXT_ALICE).statement();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AccountRoot(
                    renewed.serverId(),
                    2,
                    renewed.prev(),
                    renewed.accountId(),
                    renewed.name(),
                    renewed.key(),
                    renewed.createdAt(),
                    renewed.identity()));
  }

  private static int[] codes(WireEnum[] values) {
    return List.of(values).stream().mapToInt(WireEnum::code).toArray();
  }
}
