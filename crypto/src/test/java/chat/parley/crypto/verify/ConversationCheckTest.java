package chat.parley.crypto.verify;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.ConversationKind;
import chat.parley.crypto.statement.ConversationReason;
import chat.parley.crypto.statement.HistoryPolicy;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.Policy;
import chat.parley.crypto.statement.Role;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationCheckTest {
  private final Chat chat = new Chat();
  private final Conversation direct = chat.conversation.statement();

  @Test
  void acceptsADirectConversation() {
    assertThat(check(chat.conversation)).isEqualTo(Verdict.accepted());
  }

  @Test
  void acceptsOnesConversationWithOneself() {
    var own = List.of(member(chat.alice));
    var id = ConversationId.self(Chat.SERVER_ID, chat.alice.account);
    assertThat(check(sign(conversation(id, ConversationKind.SELF, own))))
        .isEqualTo(Verdict.accepted());
  }

  @Test
  void refusesAnIdThatIsNotDerived() {
    var wrong = ConversationId.self(Chat.SERVER_ID, chat.alice.account);
    assertThat(check(sign(conversation(wrong, ConversationKind.DIRECT, direct.members()))))
        .isEqualTo(Verdict.rejected(Rejection.ID_NOT_DERIVED));
  }

  @Test
  void refusesGroupsForNow() {
    assertThat(
            check(
                sign(
                    conversation(
                        direct.conversationId(), ConversationKind.GROUP, direct.members()))))
        .isEqualTo(Verdict.rejected(Rejection.KIND_UNSUPPORTED));
  }

  @Test
  void refusesAConversationOfOthers() {
    var carol = new Person(Chat.SERVER_ID, "carol");
    var device = new Gadget("carol");
    var list = carol.firstList(device);
    var statement = withSigner(Signer.of(list.statement(), device.id));
    assertThat(
            ConversationCheck.check(SignedStatement.sign(statement, device.key), list.statement()))
        .isEqualTo(Verdict.rejected(Rejection.SIGNER_NOT_MEMBER));
  }

  @Test
  void refusesAForgedSignature() {
    var forged = SignedStatement.sign(direct, chat.phone.key);
    assertThat(check(forged)).isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
  }

  @Test
  void letsTheNextVersionChangeThePolicyOnly() {
    var policy = new Policy(HistoryPolicy.OFF, 30, 24);
    assertThat(ConversationCheck.follows(chat.direct(policy).statement(), direct))
        .isEqualTo(Verdict.accepted());
    var fewer =
        conversation(direct.conversationId(), ConversationKind.SELF, List.of(member(chat.bob)));
    assertThat(ConversationCheck.follows(fewer, direct))
        .isEqualTo(Verdict.rejected(Rejection.MEMBERS_CHANGED));
  }

  @Test
  void derivesTheSameIdForBothSides() {
    assertThat(ConversationId.direct(Chat.SERVER_ID, chat.alice.account, chat.bob.account))
        .isEqualTo(ConversationId.direct(Chat.SERVER_ID, chat.bob.account, chat.alice.account))
        .isNotEqualTo(ConversationId.self(Chat.SERVER_ID, chat.alice.account));
  }

  private Verdict check(SignedStatement<Conversation> signed) {
    return ConversationCheck.check(signed, chat.aliceList.statement());
  }

  private SignedStatement<Conversation> sign(Conversation conversation) {
    return SignedStatement.sign(conversation, chat.desk.key);
  }

  private Conversation withSigner(Signer signer) {
    return new Conversation(
        Chat.SERVER_ID,
        signer,
        direct.conversationId(),
        0,
        List.of(),
        ConversationReason.CHANGE,
        direct.kind(),
        direct.members(),
        direct.policy());
  }

  private Conversation conversation(
      ConversationId id, ConversationKind kind, List<Member> members) {
    return new Conversation(
        Chat.SERVER_ID,
        direct.signer(),
        id,
        0,
        List.of(),
        ConversationReason.CHANGE,
        kind,
        members,
        Policy.DEFAULT);
  }

  private static Member member(Person person) {
    return new Member(person.account, person.identity.publicKey().fingerprint(), Role.MEMBER);
  }
}
