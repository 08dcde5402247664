package chat.parley.server.conversation;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.ConversationKind;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.ConversationCheck;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Done;
import chat.parley.protocol.OpenConversation;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.protocol.StatementPublished;
import chat.parley.server.account.AccountChains;
import chat.parley.server.account.Acquaintances;
import chat.parley.server.relay.Fanout;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.AppendResult;
import chat.parley.server.store.ConversationStore;
import chat.parley.server.store.StatementStore;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens direct conversations between friends, and each account's conversation with itself: the
 * first statement wins, whoever comes second gets it.
 *
 * <p>Thread: a virtual one; blocks on the database.
 */
public record ConversationOpening(
    AccountStore accounts,
    StatementStore statements,
    ConversationStore conversations,
    Acquaintances acquaintances,
    Fanout fanout,
    Answers answers)
    implements RequestHandler<OpenConversation> {
  private static final Logger LOG = LoggerFactory.getLogger(ConversationOpening.class);

  @Override
  public CompletionStage<Reply> handle(Caller caller, OpenConversation request) {
    return answers.answer(request.requestId(), () -> reply(caller, request));
  }

  private Reply reply(Caller caller, OpenConversation request) {
    SignedStatement<Conversation> signed;
    try {
      signed = SignedStatement.decode(request.statement(), Conversation.class);
    } catch (MalformedException _) {
      return answers.refuse(
          request.requestId(), RefusalCode.MALFORMED, "The statement could not be read.");
    }
    if (!areFriends(caller, signed.statement())) {
      return answers.refuse(
          request.requestId(),
          RefusalCode.NOT_FRIENDS,
          "A direct conversation needs a friendship first.");
    }
    return switch (check(caller, signed)) {
      case Verdict.Accepted _ -> append(caller, request, signed);
      case Verdict.Rejected(var reason) -> {
        LOG.info("{}: conversation refused: {}", caller.name(), reason);
        yield invalid(request);
      }
    };
  }

  private boolean areFriends(Caller caller, Conversation conversation) {
    return conversation.kind() != ConversationKind.DIRECT
        || conversation.members().stream()
            .map(Member::accountId)
            .filter(member -> !member.equals(caller.account()))
            .allMatch(other -> acquaintances.areFriends(caller.account(), other));
  }

  private Verdict check(Caller caller, SignedStatement<Conversation> signed) {
    var conversation = signed.statement();
    var signer = conversation.signer();
    return Verdict.require(
            conversation.kind() != ConversationKind.GROUP && conversation.seq() == 0,
            Rejection.KIND_UNSUPPORTED)
        .and(
            () ->
                Verdict.require(
                    signer.accountId().equals(caller.account())
                        && signer.deviceId().equals(caller.device()),
                    Rejection.SIGNER_NOT_MEMBER))
        .and(
            () ->
                Verdict.require(
                    conversation.members().stream().allMatch(this::isKnown),
                    Rejection.OTHER_IDENTITY))
        .and(() -> signature(signed));
  }

  private boolean isKnown(Member member) {
    return accounts
        .byId(member.accountId())
        .filter(account -> account.identityFingerprint().equals(member.identity().value()))
        .isPresent();
  }

  private Verdict signature(SignedStatement<Conversation> signed) {
    var signer = signed.statement().signer();
    return AccountChains.of(accounts, statements, signer.accountId())
        .flatMap(chains -> chains.deviceList(signer))
        .map(list -> ConversationCheck.check(signed, list))
        .orElseGet(() -> Verdict.rejected(Rejection.OTHER_DEVICE_LIST));
  }

  private Reply append(
      Caller caller, OpenConversation request, SignedStatement<Conversation> signed) {
    return switch (conversations.append(signed).toCompletableFuture().join()) {
      case AppendResult.Appended _ -> {
        tell(caller, request.statement(), signed.statement());
        yield new Done(request.requestId());
      }
      case AppendResult.Known _ -> new Done(request.requestId());
      case AppendResult.HeadMoved(var head) ->
          answers.refuse(
              request.requestId(),
              RefusalCode.HEAD_MOVED,
              "The conversation was opened already.",
              List.of(head));
      case AppendResult.Unfit _ -> invalid(request);
    };
  }

  private void tell(Caller caller, Bytes statement, Conversation conversation) {
    fanout.toOthers(
        conversation.members().stream().map(Member::accountId).toList(),
        caller,
        new StatementPublished(statement));
  }

  private Reply invalid(OpenConversation request) {
    return answers.refuse(
        request.requestId(),
        RefusalCode.STATEMENT_INVALID,
        "The statement opens neither a direct conversation of this account nor its own.");
  }
}
