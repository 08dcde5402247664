package chat.parley.client.conversation;

import chat.parley.client.account.DeviceIdentity;
import chat.parley.client.people.People;
import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.chain.ChainHead;
import chat.parley.crypto.chain.ChainRule;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.ConversationCheck;
import java.util.Optional;

/**
 * Decides whether a Conversation holds: of this server and account, between people as they are
 * pinned, by somebody who may, and on top of the one before.
 *
 * @see "docs/encryption.md, 3"
 */
final class ConversationJudge {
  private final People people;
  private final DeviceIdentity self;

  ConversationJudge(People people, DeviceIdentity self) {
    this.people = people;
    this.self = self;
  }

  /**
   * Judges one; a signer's list this device lacks is fetched first.
   *
   * @param last the newest that was accepted; empty before the first
   */
  boolean holds(SignedStatement<Conversation> signed, Optional<Conversation> last) {
    var statement = signed.statement();
    return statement.member(self.account()).isPresent()
        && statement.serverId().equals(self.server())
        && statement.members().stream().allMatch(this::isAsPinned)
        && signerHolds(signed)
        && last.map(before -> follows(statement, before)).orElse(true);
  }

  private boolean isAsPinned(Member member) {
    return people
        .find(member.accountId())
        .filter(person -> person.identities().contains(member.identity()))
        .isPresent();
  }

  private boolean signerHolds(SignedStatement<Conversation> signed) {
    var signer = signed.statement().signer();
    if (people.deviceList(signer.list()).isEmpty()) {
      people.refresh(signer.accountId());
    }
    return people
        .deviceList(signer.list())
        .map(list -> ConversationCheck.check(signed, list).ok())
        .orElse(false);
  }

  private static boolean follows(Conversation next, Conversation last) {
    return ConversationCheck.follows(next, last).ok()
        && ChainRule.append(ChainHead.of(last), next) instanceof ChainDecision.Accepted;
  }
}
