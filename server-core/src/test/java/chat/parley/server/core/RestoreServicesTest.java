package chat.parley.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.plugin.Caller;
import chat.parley.plugin.Friendships;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.Done;
import chat.parley.protocol.EpochPage;
import chat.parley.protocol.EpochRecord;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.protocol.RestoreStatements;
import chat.parley.protocol.StatementPublished;
import chat.parley.protocol.VaultContent;
import chat.parley.protocol.WrapFor;
import chat.parley.server.activity.Activity;
import chat.parley.server.scene.NextEpoch;
import chat.parley.server.scene.SelfTalk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A store that was copied back to an older state, and clients that know better. */
class RestoreServicesTest extends CoreScene {
  private final Caller enrolling =
      new Caller(cast.chat.alice.account, cast.chat.alice.name, DeviceId.NONE);

  @Test
  void takesBackDevicesConversationsAndEpochsInTheirOrder() {
    registerBoth();
    var backup = backup();
    liveOn();
    restore(backup);
    connectAll();
    assertThat(lists()).containsExactly(cast.chat.aliceFirst.encode());

    assertThat(giveBack(cast.phone, everything())).isInstanceOf(Done.class);

    assertThat(lists())
        .containsExactly(cast.chat.aliceFirst.encode(), cast.chat.aliceList.encode());
    assertThat(kems()).contains(cast.chat.lapKem.encode());
    assertThat(epochs())
        .extracting(EpochRecord::statement)
        .containsExactly(second().epoch().encode(), cast.epoch.encode());
    assertThat(epochs()).allMatch(epoch -> epoch.wrap().length() == 0);
    assertThat(pushes.to(cast.desk, StatementPublished.class))
        .contains(new StatementPublished(cast.chat.aliceList.encode()));
    assertThat(activity.recent())
        .contains(
            new Activity.AccountChanged(
                clock.instant(),
                cast.chat.bob.name,
                "5 lost statements given back",
                DeviceId.NONE));
  }

  @Test
  void changesNothingWhenItIsToldAgainOrInTheWrongOrder() {
    registerBoth();
    var backup = backup();
    liveOn();
    restore(backup);
    var reversed = new ArrayList<>(everything());
    Collections.reverse(reversed);
    giveBack(cast.phone, reversed);

    for (var times = 0; times < 5; times++) {
      assertThat(giveBack(cast.phone, reversed)).isInstanceOf(Done.class);
    }
    assertThat(giveBack(cast.phone, everything())).isInstanceOf(Done.class);

    assertThat(lists()).hasSize(2);
    assertThat(epochs()).hasSize(2);
  }

  @Test
  void goesOnFromWhatWasGivenBack() {
    registerBoth();
    var backup = backup();
    liveOn();
    restore(backup);
    giveBack(cast.desk, everything());
    var third =
        NextEpoch.after(
            second().epoch(),
            cast.chat,
            cast.chat.aliceList.statement(),
            allKems(),
            clock.instant(),
            EpochReason.RESYNC);

    assertThat(
            join(
                handlers
                    .publishEpoch()
                    .handle(
                        cast.desk, new PublishEpoch(ID, third.epoch().encode(), third.wraps()))))
        .isInstanceOf(Done.class);
  }

  @Test
  void shutsOutAgainWhomItLetIn() {
    openAll();
    var revoked = cast.updates.lapRevoked();
    var backup = backup();
    publish(revoked.statements());
    restore(backup);
    connectAll();

    giveBack(cast.phone, encoded(revoked.statements()));

    assertThat(pushes.endOf(cast.aliceLap)).contains(GoodbyeReason.DEVICE_REMOVED);
    assertThat(lists()).contains(revoked.devices().encode());
    assertThat(kems()).contains(revoked.kems().getFirst().encode());
  }

  @Test
  void takesAVaultHeaderFromItsOwnerOnly() {
    openAll();
    var changed = encoded(cast.updates.passwordChanged().statements());

    giveBack(cast.phone, changed);
    assertThat(vault()).isEqualTo(cast.alice.vault().encode());

    giveBack(cast.desk, changed);
    assertThat(vault()).isEqualTo(changed.getFirst());
  }

  @Test
  void takesARenewedIdentityWithItsListAndHeaderOnly() {
    openAll();
    var renewed = cast.updates.identityRenewed();

    giveBack(cast.desk, List.of(renewed.root().encode(), renewed.devices().encode()));
    assertThat(roots()).hasSize(1);

    giveBack(cast.desk, encoded(renewed.statements()));
    assertThat(roots()).contains(renewed.root().encode());
    assertThat(lists()).contains(renewed.devices().encode());
    assertThat(kems()).contains(renewed.kems().getFirst().encode());
  }

  @Test
  void takesNothingForgedAndNothingOfStrangers() {
    registerBoth();
    var forged = cast.chat.bob.nextList(cast.chat.aliceFirst.statement(), cast.chat.lap);
    giveBack(cast.desk, List.of(forged.encode()));
    assertThat(lists()).hasSize(1);

    capabilities.withdraw(Friendships.class);
    giveBack(cast.phone, List.of(cast.chat.aliceList.encode()));
    capabilities.provide(Friendships.class, new Everybody());
    assertThat(lists()).hasSize(1);
  }

  @Test
  void isNoWayAroundAFriendshipOrIntoAConversation() {
    registerBoth();
    enrolLap();
    capabilities.withdraw(Friendships.class);
    var self = new SelfTalk(cast.chat).conversation.encode();

    giveBack(cast.desk, List.of(cast.chat.conversation.encode()));
    giveBack(cast.phone, List.of(self));

    capabilities.provide(Friendships.class, new Everybody());
    assertThat(openConversation()).isInstanceOf(Done.class);
    assertThat(pushes.to(cast.phone, StatementPublished.class)).isEmpty();
    giveBack(cast.phone, List.of(cast.epoch.encode()));
    assertThat(epochs()).hasSize(1);
  }

  @Test
  void refusesGarbage() {
    registerBoth();

    assertThat(giveBack(cast.desk, List.of(Bytes.zeros(9))))
        .satisfies(refusedWith(RefusalCode.MALFORMED));
  }

  private void liveOn() {
    assertThat(enrolLap()).isInstanceOf(Done.class);
    assertThat(openConversation()).isInstanceOf(Done.class);
    assertThat(publish(cast.epoch)).isInstanceOf(Done.class);
    var next = second();
    var request = new PublishEpoch(ID, next.epoch().encode(), next.wraps());
    assertThat(join(handlers.publishEpoch().handle(cast.desk, request))).isInstanceOf(Done.class);
  }

  private NextEpoch second() {
    return NextEpoch.after(
        cast.epoch,
        cast.chat,
        cast.chat.aliceList.statement(),
        allKems(),
        clock.instant(),
        EpochReason.MANUAL);
  }

  private List<DeviceKem> allKems() {
    return Stream.of(cast.chat.deskKem, cast.chat.lapKem, cast.chat.phoneKem)
        .map(SignedStatement::statement)
        .toList();
  }

  private List<Bytes> everything() {
    return Stream.of(
            cast.chat.aliceList,
            cast.chat.lapKem,
            cast.chat.conversation,
            cast.epoch,
            second().epoch())
        .map(SignedStatement::encode)
        .toList();
  }

  private static List<Bytes> encoded(List<? extends SignedStatement<?>> statements) {
    return statements.stream().map(SignedStatement::encode).toList();
  }

  private void publish(List<? extends SignedStatement<?>> statements) {
    var request = new PublishStatements(ID, encoded(statements));
    assertThat(join(handlers.publishStatements().handle(enrolling, request)))
        .isInstanceOf(Done.class);
  }

  private Reply giveBack(Caller caller, List<Bytes> statements) {
    return join(handlers.restoreStatements().handle(caller, new RestoreStatements(ID, statements)));
  }

  private AccountStatements fetched() {
    var request = new FetchAccount(ID, cast.chat.alice.account, 0);
    return (AccountStatements) join(handlers.fetchAccount().handle(cast.desk, request));
  }

  private List<Bytes> roots() {
    return fetched().roots();
  }

  private List<Bytes> lists() {
    return fetched().deviceLists();
  }

  private List<Bytes> kems() {
    return fetched().deviceKems();
  }

  private Bytes vault() {
    return ((VaultContent) join(handlers.fetchVault().handle(enrolling, new FetchVault(ID))))
        .vaultHeader();
  }

  private List<EpochRecord> epochs() {
    var request = new FetchEpochs(ID, conversation, WrapFor.DEVICE, Long.MAX_VALUE, 10);
    return ((EpochPage) join(handlers.fetchEpochs().handle(cast.phone, request))).epochs();
  }

  /** Copies the store as it is. */
  private String backup() {
    close();
    for (var part : List.of("", "-wal")) {
      copy(folder.resolve(store + part), folder.resolve("backup.db" + part));
    }
    open();
    return "backup.db";
  }

  private static void copy(Path from, Path to) {
    try {
      if (Files.exists(from)) {
        Files.copy(from, to);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Goes on with the copy in the place of the store. */
  private void restore(String copy) {
    close();
    store = copy;
    open();
  }
}
