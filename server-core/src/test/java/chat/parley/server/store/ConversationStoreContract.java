package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.Policy;
import chat.parley.crypto.statement.Recipient;
import chat.parley.protocol.DeviceCursor;
import chat.parley.protocol.EpochRecord;
import chat.parley.server.scene.Cast;
import chat.parley.server.store.EpochStore.PublishResult;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ConversationStore} with its {@link EpochStore} does. Everybody has an account.
 */
abstract class ConversationStoreContract {
  abstract Cast cast();

  abstract ConversationStore conversations();

  abstract EpochStore epochs();

  @Test
  void knowsTheMembersOfAnOpenConversation() {
    open();

    assertThat(conversations().members(id()).toCompletableFuture().join())
        .containsExactlyInAnyOrder(cast().chat.alice.account, cast().chat.bob.account);
    assertThat(conversations().fellowMembers(cast().chat.alice.account))
        .containsExactly(cast().chat.bob.account);
  }

  @Test
  void knowsNoMembersOfAnUnknownConversation() {
    assertThat(conversations().members(id()).toCompletableFuture().join()).isEmpty();
    assertThat(conversations().fellowMembers(cast().chat.alice.account)).isEmpty();
  }

  @Test
  void givesTheSecondOpenerTheFirstStatement() {
    open();
    var rival = cast().chat.direct(new Policy(Policy.DEFAULT.history(), 30, 12));

    assertThat(conversations().append(rival).toCompletableFuture().join())
        .isEqualTo(new AppendResult.HeadMoved(cast().chat.conversation.encode()));
    assertThat(conversations().append(cast().chat.conversation).toCompletableFuture().join())
        .isInstanceOf(AppendResult.Known.class);
  }

  @Test
  void showsAConversationBeforeItsFirstEpoch() {
    open();

    var overview = overviews(cast().chat.phone.id).getFirst();

    assertThat(overview.id()).isEqualTo(id());
    assertThat(overview.statement()).isEqualTo(cast().chat.conversation.encode());
    assertThat(overview.epoch()).isEqualTo(Bytes.empty());
    assertThat(overview.cursors())
        .hasSize(3)
        .contains(new DeviceCursor(cast().chat.bob.account, cast().chat.phone.id, 0));
  }

  @Test
  void givesEachDeviceItsOwnWrap() {
    open();
    publish();

    var overview = overviews(cast().chat.phone.id).getFirst();

    assertThat(overview.epoch()).isEqualTo(cast().epoch.encode());
    assertThat(overview.deviceWrap()).isEqualTo(wrapOf(cast().chat.phone.id));
    assertThat(overview.vaultWrap()).isEqualTo(vaultWrapOfBob());
    assertThat(overviews(DeviceId.NONE).getFirst().deviceWrap()).isEqualTo(Bytes.empty());
  }

  @Test
  void pagesConversationsBehindAnId() {
    open();

    assertThat(conversations().overviews(cast().chat.bob.account, cast().chat.phone.id, id(), 10))
        .isEmpty();
  }

  @Test
  void pagesEpochsNewestFirst() {
    open();
    publish();
    var next = cast().after(cast().epoch);
    epochs().publish(next, cast().wraps).toCompletableFuture().join();

    var wrap = wrapOf(cast().chat.desk.id);
    assertThat(epochs().newest(id())).contains(next.encode());
    assertThat(epochs().withDeviceWraps(id(), cast().chat.desk.id, Long.MAX_VALUE, 10))
        .containsExactly(
            new EpochRecord(next.encode(), wrap), new EpochRecord(cast().epoch.encode(), wrap));
    assertThat(epochs().withVaultWraps(id(), cast().chat.bob.account, 1, 10))
        .containsExactly(new EpochRecord(cast().epoch.encode(), vaultWrapOfBob()));
  }

  @Test
  void givesTheLoserOfARaceTheWinnersEpoch() {
    open();
    publish();
    var core = cast().number(0, List.of());
    var rival =
        cast()
            .sign(
                new EpochCore(
                    core.serverId(),
                    core.signer(),
                    core.conversationId(),
                    0,
                    List.of(),
                    core.reason(),
                    core.createdAt().plusSeconds(1),
                    core.conversationSeq(),
                    core.conversation(),
                    core.inputs(),
                    core.keyCommit(),
                    core.recipients(),
                    core.dormant()));

    assertThat(epochs().publish(rival, cast().wraps).toCompletableFuture().join())
        .isEqualTo(new PublishResult.Settled(new AppendResult.HeadMoved(cast().epoch.encode())));
  }

  private void open() {
    assertThat(conversations().append(cast().chat.conversation).toCompletableFuture().join())
        .isInstanceOf(AppendResult.Appended.class);
  }

  private void publish() {
    assertThat(epochs().publish(cast().epoch, cast().wraps).toCompletableFuture().join())
        .isEqualTo(new PublishResult.Settled(new AppendResult.Appended()));
  }

  private List<ConversationOverview> overviews(DeviceId device) {
    return conversations().overviews(cast().chat.bob.account, device, ConversationId.NONE, 10);
  }

  private Bytes wrapOf(DeviceId device) {
    return wrapWhere(
        recipient ->
            recipient instanceof Recipient.Device found && found.deviceId().equals(device));
  }

  private Bytes vaultWrapOfBob() {
    return wrapWhere(
        recipient ->
            recipient instanceof Recipient.Vault vault
                && vault.accountId().equals(cast().chat.bob.account));
  }

  private Bytes wrapWhere(Predicate<Recipient> wanted) {
    var recipients = cast().epoch.statement().core().recipients();
    var index =
        IntStream.range(0, recipients.size())
            .filter(at -> wanted.test(recipients.get(at)))
            .findAny()
            .orElseThrow();
    return cast().wraps.get(index);
  }

  private ConversationId id() {
    return cast().chat.conversation.statement().conversationId();
  }
}
