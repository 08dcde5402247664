package chat.parley.server.restore;

import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.chain.ChainHead;
import chat.parley.crypto.chain.ChainRule;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.EpochCheck;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.ConversationKind;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementType;
import chat.parley.crypto.verify.ConversationCheck;
import chat.parley.crypto.verify.Verdict;
import chat.parley.plugin.Caller;
import chat.parley.protocol.EpochPublished;
import chat.parley.protocol.Frame;
import chat.parley.protocol.StatementPublished;
import chat.parley.server.account.AccountChains;
import chat.parley.server.account.Acquaintances;
import chat.parley.server.relay.Fanout;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.AppendResult;
import chat.parley.server.store.ConversationStore;
import chat.parley.server.store.EpochStore;
import chat.parley.server.store.StatementStore;
import java.util.Optional;

/**
 * Restores conversations and their epochs, these without wraps: the keys are with those who have
 * them. Given back by members only. Every method answers whether the statement was of use. Blocks
 * on the database.
 */
public record ConversationRestoring(
    AccountStore accounts,
    StatementStore statements,
    ConversationStore conversations,
    EpochStore epochs,
    Acquaintances acquaintances,
    Fanout fanout) {

  boolean conversation(Caller caller, SignedStatement<Conversation> signed) {
    var conversation = signed.statement();
    var restored =
        conversation.member(caller.account()).isPresent()
            && statements.decide(conversation) instanceof ChainDecision.Accepted
            && mayBegin(caller, conversation)
            && follows(conversation)
            && check(signed)
            && conversations.append(signed).toCompletableFuture().join()
                instanceof AppendResult.Appended;
    if (restored) {
      tell(caller, conversation, new StatementPublished(signed.encode()));
    }
    return restored;
  }

  boolean epoch(Caller caller, SignedStatement<Epoch> signed) {
    var epoch = signed.statement();
    var named =
        named(epoch).filter(conversation -> conversation.member(caller.account()).isPresent());
    var restored =
        named.filter(conversation -> check(signed, conversation)).isPresent()
            && epochs.restore(signed).toCompletableFuture().join() instanceof AppendResult.Appended;
    if (restored) {
      tell(caller, named.get(), new EpochPublished(signed.encode(), Bytes.empty()));
    }
    return restored;
  }

  /** A restore is no way around the friendship that a direct conversation needs. */
  private boolean mayBegin(Caller caller, Conversation conversation) {
    return conversation.seq() > 0
        || conversation.members().stream().allMatch(member -> mayBeWith(caller, member));
  }

  private boolean mayBeWith(Caller caller, Member member) {
    var isOneself = member.accountId().equals(caller.account());
    return AccountChains.of(accounts, statements, member.accountId())
            .filter(chains -> chains.identities().contains(member.identity()))
            .isPresent()
        && (isOneself || acquaintances.areFriends(caller.account(), member.accountId()));
  }

  private boolean follows(Conversation next) {
    return newest(next)
        .map(last -> ConversationCheck.follows(next, last).ok())
        .orElse(next.kind() != ConversationKind.GROUP);
  }

  private boolean check(SignedStatement<Conversation> signed) {
    var signer = signed.statement().signer();
    return AccountChains.of(accounts, statements, signer.accountId())
        .flatMap(chains -> chains.deviceList(signer))
        .filter(list -> ConversationCheck.check(signed, list).ok())
        .isPresent();
  }

  private boolean check(SignedStatement<Epoch> signed, Conversation conversation) {
    var epoch = signed.statement();
    var last =
        epochs
            .newest(epoch.conversationId())
            .map(head -> SignedStatement.decode(head, Epoch.class).statement());
    var decision =
        last.map(head -> ChainRule.append(ChainHead.of(head), epoch))
            .orElseGet(() -> ChainRule.begin(epoch));
    var evidence = StoredEvidence.of(accounts, statements, epoch);
    return decision instanceof ChainDecision.Accepted
        && EpochCheck.check(signed, conversation, evidence)
            .and(
                () ->
                    last.map(head -> EpochCheck.follows(epoch.core(), head.core(), evidence))
                        .orElseGet(Verdict::accepted))
            .ok();
  }

  private Optional<Conversation> named(Epoch epoch) {
    var chain = new ChainKey(StatementType.CONVERSATION, epoch.conversationId().value());
    return statements
        .at(chain, epoch.core().conversationSeq())
        .map(found -> SignedStatement.decode(found, Conversation.class).statement());
  }

  private Optional<Conversation> newest(Conversation next) {
    return statements
        .newest(next.chain())
        .map(found -> SignedStatement.decode(found, Conversation.class).statement());
  }

  private void tell(Caller caller, Conversation conversation, Frame frame) {
    fanout.toOthers(conversation.members().stream().map(Member::accountId).toList(), caller, frame);
  }
}
