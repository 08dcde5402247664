package chat.parley.crypto.verify;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.ConversationKind;
import chat.parley.crypto.statement.ConversationReason;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.SignedStatement;
import java.util.List;

/**
 * Whether a conversation is what it says. Direct and self conversations; groups come with their own
 * rights.
 *
 * @see "docs/encryption.md, 3 and 4"
 */
public final class ConversationCheck {
  private ConversationCheck() {}

  /**
   * Checks one version on its own.
   *
   * @param list the verified device list its signer names
   */
  public static Verdict check(SignedStatement<Conversation> signed, DeviceList list) {
    var conversation = signed.statement();
    var signer = conversation.signer();
    var isMember =
        conversation
            .member(signer.accountId())
            .filter(member -> member.identity().equals(signer.identity()))
            .isPresent();
    return Verdict.require(
            conversation.kind() != ConversationKind.GROUP, Rejection.KIND_UNSUPPORTED)
        .and(() -> Verdict.require(derived(conversation), Rejection.ID_NOT_DERIVED))
        .and(() -> Verdict.require(isMember, Rejection.SIGNER_NOT_MEMBER))
        .and(
            () ->
                Verdict.require(
                    conversation.seq() > 0 || conversation.reason() == ConversationReason.CHANGE,
                    Rejection.REASON_MISMATCH))
        .and(() -> DeviceCheck.signer(signed, list));
  }

  /** Checks what a version may change against the one before: the policy only. */
  public static Verdict follows(Conversation next, Conversation last) {
    return Verdict.require(
        next.kind() == last.kind() && next.members().equals(last.members()),
        Rejection.MEMBERS_CHANGED);
  }

  private static boolean derived(Conversation conversation) {
    var accounts = accounts(conversation);
    var expected =
        switch (conversation.kind()) {
          case DIRECT ->
              ConversationId.direct(
                  conversation.serverId(), accounts.getFirst(), accounts.getLast());
          case SELF -> ConversationId.self(conversation.serverId(), accounts.getFirst());
          case GROUP -> conversation.conversationId();
        };
    return expected.equals(conversation.conversationId());
  }

  private static List<AccountId> accounts(Conversation conversation) {
    return conversation.members().stream().map(Member::accountId).toList();
  }
}
