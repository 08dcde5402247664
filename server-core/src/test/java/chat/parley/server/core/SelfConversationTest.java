package chat.parley.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.id.ConversationId;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Accepted;
import chat.parley.protocol.AdvanceCursor;
import chat.parley.protocol.ConversationPage;
import chat.parley.protocol.ConversationSummary;
import chat.parley.protocol.Done;
import chat.parley.protocol.EpochPublished;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.FetchMessages;
import chat.parley.protocol.ListConversations;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.MessagePage;
import chat.parley.protocol.OpenConversation;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.protocol.ShowConversation;
import chat.parley.protocol.StatementPublished;
import chat.parley.protocol.WrapFor;
import chat.parley.server.scene.SelfTalk;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The conversation of an account's devices among themselves. */
class SelfConversationTest extends CoreScene {
  private final SelfTalk self = new SelfTalk(cast.chat);
  private final ConversationId own = self.conversation.statement().conversationId();

  @BeforeEach
  void enter() {
    openAll();
  }

  @Test
  void isOpenedByItsSoleMemberAndToldToItsOtherDevicesOnly() {
    assertThat(open(cast.desk)).isInstanceOf(Done.class);
    assertThat(open(cast.desk)).isInstanceOf(Done.class);

    var told = new StatementPublished(self.conversation.encode());
    assertThat(pushes.to(cast.aliceLap, StatementPublished.class)).contains(told);
    assertThat(pushes.to(cast.phone, StatementPublished.class)).doesNotContain(told);
  }

  @Test
  void cannotBeOpenedByOrForAnybodyElse() {
    assertThat(open(cast.phone)).satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));

    var ofBob = self.opened(cast.chat.bob, cast.chat.desk);
    assertThat(
            join(
                handlers
                    .openConversation()
                    .handle(cast.desk, new OpenConversation(ID, ofBob.encode()))))
        .satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));
  }

  @Test
  void hasEpochsMessagesAndCursorsLikeAnyOther() {
    open(cast.desk);
    assertThat(publish()).isInstanceOf(Done.class);
    assertThat(pushes.to(cast.aliceLap, EpochPublished.class))
        .anySatisfy(
            epoch -> {
              assertThat(epoch.statement()).isEqualTo(self.epoch.encode());
              assertThat(epoch.wrap().length()).isPositive();
            });

    var note = self.note(1);
    assertThat(send(cast.desk, note.wire())).isInstanceOf(Accepted.class);
    assertThat(pushes.to(cast.aliceLap, MessageDelivery.class)).hasSize(1);
    assertThat(join(handlers.advanceCursor().handle(cast.aliceLap, new AdvanceCursor(ID, own, 1))))
        .isInstanceOf(Done.class);

    var summary = listed(cast.aliceLap).getFirst();
    assertThat(summary.lastSequence()).isEqualTo(1);
    assertThat(summary.vaultWrap().length()).isPositive();
    assertThat(join(handlers.fetchMessages().handle(cast.aliceLap, fetch())))
        .isInstanceOfSatisfying(
            MessagePage.class,
            page -> assertThat(page.messages().getFirst().sealed()).isEqualTo(note.wire()));
  }

  @Test
  void staysHiddenFromEverybodyElse() {
    open(cast.desk);
    publish();
    send(cast.desk, self.note(1).wire());

    assertThat(listed(cast.phone)).isEmpty();
    assertThat(pushes.to(cast.phone, MessageDelivery.class)).isEmpty();
    assertThat(pushes.to(cast.phone, EpochPublished.class))
        .noneMatch(epoch -> epoch.statement().equals(self.epoch.encode()));
    var epochs = new FetchEpochs(ID, own, WrapFor.DEVICE, Long.MAX_VALUE, 10);
    var show = new ShowConversation(ID, own);
    var epoch = new PublishEpoch(ID, self.epoch.encode(), self.wraps);
    var unknown = refusedWith(RefusalCode.UNKNOWN_CONVERSATION);
    assertThat(join(handlers.fetchMessages().handle(cast.phone, fetch()))).satisfies(unknown);
    assertThat(join(handlers.fetchEpochs().handle(cast.phone, epochs))).satisfies(unknown);
    assertThat(join(handlers.showConversation().handle(cast.phone, show))).satisfies(unknown);
    assertThat(join(handlers.publishEpoch().handle(cast.phone, epoch))).satisfies(unknown);
  }

  private Reply open(Caller caller) {
    var request = new OpenConversation(ID, self.conversation.encode());
    return join(handlers.openConversation().handle(caller, request));
  }

  private Reply publish() {
    var request = new PublishEpoch(ID, self.epoch.encode(), self.wraps);
    return join(handlers.publishEpoch().handle(cast.desk, request));
  }

  private FetchMessages fetch() {
    return new FetchMessages(ID, own, 0, 10);
  }

  private List<ConversationSummary> listed(Caller caller) {
    var request = new ListConversations(ID, ConversationId.NONE, 10);
    var page = (ConversationPage) join(handlers.listConversations().handle(caller, request));
    return page.conversations().stream()
        .filter(summary -> summary.conversation().equals(self.conversation.encode()))
        .toList();
  }
}
