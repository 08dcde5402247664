package chat.parley.crypto.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DormantDevice;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.EpochInput;
import chat.parley.crypto.statement.HistoryPolicy;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.Policy;
import chat.parley.crypto.statement.Recipient;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EpochCheckTest {
  private static final Instant NOW = Person.NOW;

  private final Chat chat = new Chat();
  private final EpochCore core = chat.core();

  @Test
  void acceptsExactlyTheRecipientsOfTheInputs() {
    assertThat(core.recipients()).hasSize(5); // three devices, two vaults
    assertThat(check(core)).isEqualTo(Verdict.accepted());
  }

  @Test
  void leavesVaultsOutWhereNoHistoryIsKept() {
    var off = chat.direct(new Policy(HistoryPolicy.OFF, 0, 24)).statement();
    var epoch = chat.epoch(chat.core(off, NOW));
    assertThat(epoch.statement().core().recipients()).hasSize(3);
    assertThat(EpochCheck.check(epoch, off, chat)).isEqualTo(Verdict.accepted());
    var withVaults = with(chat.core(off, NOW).inputs(), off, core.recipients(), core.dormant());
    assertThat(EpochCheck.check(chat.epoch(withVaults), off, chat))
        .isEqualTo(Verdict.rejected(Rejection.GHOST_RECIPIENT));
  }

  @Test
  void refusesAGhostDevice() {
    var ghost = new Gadget("ghost");
    chat.kems.add(ghost.kem(chat.bobList.statement()).statement());
    var added = new Recipient.Device(chat.bob.account, ghost.id, 1, ghost.kemKey.hash());
    assertThat(check(recipients(plus(added))))
        .isEqualTo(Verdict.rejected(Rejection.GHOST_RECIPIENT));
  }

  @Test
  void refusesAListedDeviceUnderAnothersAccount() {
    var moved = new Recipient.Device(chat.bob.account, chat.lap.id, 1, chat.lap.kemKey.hash());
    assertThat(check(recipients(plus(moved))))
        .isEqualTo(Verdict.rejected(Rejection.GHOST_RECIPIENT));
  }

  @Test
  void ignoresAKeyThatAnotherAccountPublishedForTheSameDeviceId() {
    var lists = List.of(chat.aliceList.statement(), chat.bobList.statement());
    var mallory = new Person(Chat.SERVER_ID, "mallory");
    var sameId =
        mallory.list(
            1,
            List.of(),
            List.of(new ListedDevice(chat.phone.id, new Gadget("mallory").key.publicKey(), NOW)));
    var theirs =
        DeviceKem.first(
            Chat.SERVER_ID,
            Signer.of(sameId.statement(), chat.phone.id),
            new Gadget("mallory").kemKey,
            NOW);
    var set =
        RecipientRule.recipients(
            chat.conversation.statement(),
            lists,
            (account, device) ->
                device.equals(chat.phone.id)
                    ? Optional.of(theirs)
                    : chat.deviceKem(account, device),
            NOW);
    assertThat(set.recipients())
        .noneMatch(recipient -> recipient.key().equals(theirs.key().hash()));
    assertThat(set.dormant())
        .containsExactly(new DormantDevice(chat.bob.account, chat.phone.id, 0));
  }

  @Test
  void refusesAMissingDeviceAndAMissingVault() {
    for (var gone : core.recipients()) {
      var verdict =
          check(recipients(core.recipients().stream().filter(r -> !r.equals(gone)).toList()));
      assertThat(verdict.ok()).isFalse();
      if (!(gone instanceof Recipient.Device device && device.deviceId().equals(chat.desk.id))) {
        assertThat(verdict).isEqualTo(Verdict.rejected(Rejection.MISSING_RECIPIENT));
      }
    }
  }

  @Test
  void refusesACreatorThatLeavesItselfOut() {
    var others =
        core.recipients().stream()
            .filter(r -> !(r instanceof Recipient.Device d && d.deviceId().equals(chat.desk.id)))
            .toList();
    assertThat(check(recipients(others)))
        .isEqualTo(Verdict.rejected(Rejection.CREATOR_NOT_RECIPIENT));
  }

  @Test
  void refusesARecipientUnderAnotherKey() {
    var swapped =
        core.recipients().stream()
            .map(
                r ->
                    r instanceof Recipient.Device(var a, var d, var n, _) && d.equals(chat.phone.id)
                        ? new Recipient.Device(a, d, n, Hash.NONE)
                        : r)
            .toList();
    assertThat(check(recipients(swapped)))
        .isEqualTo(Verdict.rejected(Rejection.OTHER_RECIPIENT_KEY));
  }

  @Test
  void refusesAKeyNumberItDoesNotKnow() {
    var unknown =
        core.recipients().stream()
            .map(
                r ->
                    r instanceof Recipient.Device(var a, var d, _, var key)
                            && d.equals(chat.phone.id)
                        ? new Recipient.Device(a, d, 2, key)
                        : r)
            .toList();
    assertThat(check(recipients(unknown))).isEqualTo(Verdict.rejected(Rejection.INPUT_UNKNOWN));
  }

  @Test
  void refusesADeviceDeclaredDormantWithAValidKey() {
    var without =
        core.recipients().stream()
            .filter(r -> !(r instanceof Recipient.Device d && d.deviceId().equals(chat.phone.id)))
            .toList();
    var dormant = List.of(new DormantDevice(chat.bob.account, chat.phone.id, 1));
    assertThat(check(with(core.inputs(), chat.conversation.statement(), without, dormant)))
        .isEqualTo(Verdict.rejected(Rejection.WRONGLY_DORMANT));
  }

  @Test
  void keepsADeviceWithAnExpiredKeyDormant() {
    var late = NOW.plus(Duration.ofDays(30));
    chat.kems.replaceAll(
        kem -> kem.deviceId().equals(chat.phone.id) ? kem : renewed(kem, late.minusSeconds(9)));
    var epoch = chat.epoch(chat.core(chat.conversation.statement(), late));
    assertThat(epoch.statement().core().dormant())
        .containsExactly(new DormantDevice(chat.bob.account, chat.phone.id, 1));
    assertThat(EpochCheck.check(epoch, chat.conversation.statement(), chat))
        .isEqualTo(Verdict.accepted());
  }

  @Test
  void refusesInputsThatAreNotOneOfEachMember() {
    var recipients = core.recipients();
    var conversation = chat.conversation.statement();
    assertThat(check(with(core.inputs().subList(0, 1), conversation, recipients, List.of())).ok())
        .isFalse();
    var carol = new Person(Chat.SERVER_ID, "carol").firstList(new Gadget("carol")).statement();
    chat.lists.add(carol);
    var inputs =
        Stream.of(EpochInput.of(chat.aliceList.statement()), EpochInput.of(carol))
            .sorted(Comparator.comparing(EpochInput::accountId))
            .toList();
    assertThat(check(with(inputs, conversation, recipients, List.of())))
        .isEqualTo(Verdict.rejected(Rejection.INPUTS_MISMATCH));
  }

  @Test
  void refusesAnInputItDoesNotKnow() {
    chat.lists.remove(chat.bobList.statement());
    assertThat(check(core)).isEqualTo(Verdict.rejected(Rejection.INPUT_UNKNOWN));
  }

  @Test
  void refusesAForgedSignatureAndAnotherConversation() {
    var forged = SignedStatement.sign(chat.epoch.statement(), chat.phone.key);
    assertThat(EpochCheck.check(forged, chat.conversation.statement(), chat))
        .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
    var other = chat.direct(new Policy(HistoryPolicy.KEEP, 1, 24)).statement();
    assertThat(EpochCheck.check(chat.epoch, other, chat))
        .isEqualTo(Verdict.rejected(Rejection.OTHER_CONVERSATION));
  }

  @Test
  void neverLetsInputsGoBack() {
    var older =
        Stream.of(
                EpochInput.of(chat.aliceFirst.statement()), EpochInput.of(chat.bobList.statement()))
            .sorted(Comparator.comparing(EpochInput::accountId))
            .toList();
    var back = with(older, chat.conversation.statement(), core.recipients(), List.of());
    assertThat(EpochCheck.follows(back, core, chat))
        .isEqualTo(Verdict.rejected(Rejection.INPUTS_BACK));
    assertThat(EpochCheck.follows(core, back, chat)).isEqualTo(Verdict.accepted());
    assertThat(EpochCheck.follows(core, core, chat)).isEqualTo(Verdict.accepted());
  }

  @Test
  void toleratesFiveMinutesOfClockSkew() {
    assertThat(EpochCheck.current(core, chat, NOW.plus(EpochCheck.CLOCK_SKEW)))
        .isEqualTo(Verdict.accepted());
    assertThat(EpochCheck.current(core, chat, NOW.plus(EpochCheck.CLOCK_SKEW).plusMillis(1)))
        .isEqualTo(Verdict.rejected(Rejection.CLOCK_SKEW));
    assertThat(EpochCheck.current(core, chat, NOW.minus(EpochCheck.CLOCK_SKEW).minusMillis(1)))
        .isEqualTo(Verdict.rejected(Rejection.CLOCK_SKEW));
  }

  @Test
  void isBehindOnceAListOrAKeyIsNewer() {
    var tablet = new Gadget("bob tablet");
    chat.lists.add(chat.bob.nextList(chat.bobList.statement(), tablet).statement());
    assertThat(EpochCheck.current(core, chat, NOW))
        .isEqualTo(Verdict.rejected(Rejection.EPOCH_BEHIND));
    var fresh = new Chat();
    fresh.kems.add(renewed(fresh.phoneKem.statement(), NOW));
    assertThat(EpochCheck.current(core, fresh, NOW))
        .isEqualTo(Verdict.rejected(Rejection.EPOCH_BEHIND));
  }

  @Test
  void takesTheWrapsItNamesOnly() {
    var wraps = Stream.of("aa", "bb", "cc", "dd", "ee").map(Bytes::fromHex).toList();
    var epoch = new Epoch(core, wraps.stream().map(Hash::of).toList());
    assertThat(EpochCheck.wraps(epoch, wraps)).isEqualTo(Verdict.accepted());
    assertThat(EpochCheck.wraps(epoch, wraps.reversed()))
        .isEqualTo(Verdict.rejected(Rejection.OTHER_WRAP));
    assertThat(EpochCheck.wraps(epoch, wraps.subList(0, 4)))
        .isEqualTo(Verdict.rejected(Rejection.OTHER_WRAP));
  }

  private Verdict check(EpochCore changed) {
    return EpochCheck.check(chat.epoch(changed), chat.conversation.statement(), chat);
  }

  private List<Recipient> plus(Recipient added) {
    return Stream.concat(core.recipients().stream(), Stream.of(added))
        .sorted(Recipient.order())
        .toList();
  }

  private EpochCore recipients(List<Recipient> recipients) {
    return with(core.inputs(), chat.conversation.statement(), recipients, core.dormant());
  }

  private EpochCore with(
      List<EpochInput> inputs,
      Conversation conversation,
      List<Recipient> recipients,
      List<DormantDevice> dormant) {
    return new EpochCore(
        core.serverId(),
        core.signer(),
        core.conversationId(),
        core.n(),
        core.prev(),
        core.reason(),
        core.createdAt(),
        conversation.seq(),
        conversation.id(),
        inputs,
        core.keyCommit(),
        recipients,
        dormant);
  }

  private static DeviceKem renewed(DeviceKem kem, Instant notBefore) {
    return new DeviceKem(
        kem.serverId(),
        kem.signer(),
        2,
        List.of(kem.id()),
        kem.key(),
        notBefore,
        notBefore.plus(DeviceKem.RENEWAL),
        notBefore.plus(DeviceKem.LIFETIME));
  }
}
