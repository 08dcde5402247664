package chat.parley.sealing.epoch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.EpochCheck;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.verify.Verdict;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.cast.Duo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpochTest {
  private final SeededRandom random = new SeededRandom("epoch");
  private final Duo duo = new Duo();
  private final EpochKey key = EpochKey.generate(random);
  private final EpochAssembly assembly = new EpochAssembly(random);
  private final AssembledEpoch assembled =
      assembly.assemble(duo.plan(0, List.of()), key, duo.alice.deviceKey);
  private final Epoch epoch = assembled.statement().statement();

  @Test
  void passesTheChecksOfServerAndClient() {
    assertThat(EpochCheck.check(assembled.statement(), duo.conversation.statement(), duo))
        .isEqualTo(Verdict.accepted());
    assertThat(EpochCheck.wraps(epoch, assembled.wraps())).isEqualTo(Verdict.accepted());
    assertThat(assembled.wraps()).hasSize(4).allMatch(wrap -> wrap.length() == EpochWrap.LENGTH);
  }

  @Test
  void opensForEveryDeviceAndEveryVault() {
    for (var side : List.of(duo.alice, duo.bob)) {
      var wrap = assembled.wraps().get(epoch.indexOf(side.account, side.device).orElseThrow());
      try (var opened = EpochWrap.open(epoch, side.account, side.device, side.kem, wrap)) {
        assertThat(opened.exportKey()).isEqualTo(key.exportKey());
      }
      var vaultWrap = assembled.wraps().get(epoch.indexOfVault(side.account).orElseThrow());
      try (var opened = EpochWrap.openWithVault(epoch, side.account, side.vault, vaultWrap)) {
        assertThat(opened.exportKey()).isEqualTo(key.exportKey());
      }
    }
  }

  @Test
  void refusesAnotherRecipientsWrap() {
    var bobs = assembled.wraps().get(epoch.indexOf(duo.bob.account, duo.bob.device).orElseThrow());
    assertUnopenable(epoch, bobs);
  }

  @Test
  void refusesWhoeverIsNoRecipient() {
    var wrap = assembled.wraps().getFirst();
    assertThatExceptionOfType(UnopenableException.class)
        .isThrownBy(
            () ->
                EpochWrap.open(
                    epoch, duo.alice.account, DeviceId.random(random), duo.alice.kem, wrap));
    assertThatExceptionOfType(UnopenableException.class)
        .isThrownBy(
            () -> EpochWrap.open(epoch, duo.bob.account, duo.alice.device, duo.alice.kem, wrap));
  }

  @Test
  void refusesAKeyTheEpochDoesNotCommitTo() {
    var core = epoch.core();
    var lied = withCommitment(core, new Hash(Bytes.fromHex("11".repeat(32))));
    var wraps = rewrapped(lied, key);
    var changed = new Epoch(lied, wraps.stream().map(Hash::of).toList());
    assertUnopenable(
        changed, wraps.get(changed.indexOf(duo.alice.account, duo.alice.device).orElseThrow()));
  }

  @Test
  void refusesAWrapMadeForAnotherEpoch() {
    var next =
        assembly
            .assemble(duo.plan(1, List.of(epoch.id())), key, duo.alice.deviceKey)
            .statement()
            .statement();
    var index = epoch.indexOf(duo.alice.account, duo.alice.device).orElseThrow();
    var moved = new Epoch(next.core(), assembled.wraps().stream().map(Hash::of).toList());
    assertUnopenable(moved, assembled.wraps().get(index));
  }

  @Test
  void commitsToConversationNumberAndKey() {
    var id = duo.conversation.statement().conversationId();
    assertThat(key.commitment(id, 0))
        .isEqualTo(epoch.core().keyCommit())
        .isNotEqualTo(key.commitment(id, 1))
        .isNotEqualTo(EpochKey.generate(random).commitment(id, 0));
  }

  @Test
  void refusesACreatorOnNobodysList() {
    var plan = duo.plan(0, List.of());
    var strange =
        new EpochPlan(
            plan.conversation(),
            plan.lists(),
            plan.kems(),
            DeviceId.random(random),
            0,
            List.of(),
            plan.reason(),
            Duo.NOW);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assembly.assemble(strange, key, duo.alice.deviceKey));
  }

  private List<Bytes> rewrapped(EpochCore core, EpochKey secret) {
    var publicKeys =
        List.of(
            duo.alice.kem.publicKey(),
            duo.bob.kem.publicKey(),
            duo.alice.vault.publicKey(),
            duo.bob.vault.publicKey());
    var wraps = new ArrayList<Bytes>();
    for (var recipient : core.recipients()) {
      var target =
          publicKeys.stream().filter(k -> k.hash().equals(recipient.key())).findAny().orElseThrow();
      wraps.add(EpochWrap.wrap(core, recipient, target, secret.exportKey(), random));
    }
    return wraps;
  }

  private void assertUnopenable(Epoch of, Bytes wrap) {
    assertThatExceptionOfType(UnopenableException.class)
        .isThrownBy(
            () -> EpochWrap.open(of, duo.alice.account, duo.alice.device, duo.alice.kem, wrap));
  }

  private static EpochCore withCommitment(EpochCore core, Hash commitment) {
    return new EpochCore(
        core.serverId(),
        core.signer(),
        core.conversationId(),
        core.n(),
        core.prev(),
        core.reason(),
        core.createdAt(),
        core.conversationSeq(),
        core.conversation(),
        core.inputs(),
        commitment,
        core.recipients(),
        core.dormant());
  }
}
