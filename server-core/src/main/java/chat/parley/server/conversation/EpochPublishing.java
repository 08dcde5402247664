package chat.parley.server.conversation;

import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.chain.ChainHead;
import chat.parley.crypto.chain.ChainRule;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.epoch.EpochCheck;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Done;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.AppendResult;
import chat.parley.server.store.EpochStore;
import chat.parley.server.store.EpochStore.PublishResult;
import chat.parley.server.store.StatementStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a conversation's next epoch in, checked as a client checks it save for what only a key
 * holder can, and hands it to every member's device with that device's wrap.
 *
 * <p>Thread: a virtual one; blocks on the database.
 *
 * @see "docs/encryption.md, 4"
 */
public record EpochPublishing(
    AccountStore accounts,
    StatementStore statements,
    EpochStore epochs,
    EpochDelivery delivery,
    Answers answers)
    implements RequestHandler<PublishEpoch> {
  private static final Logger LOG = LoggerFactory.getLogger(EpochPublishing.class);

  @Override
  public CompletionStage<Reply> handle(Caller caller, PublishEpoch request) {
    return answers.answer(request.requestId(), () -> reply(caller, request));
  }

  private Reply reply(Caller caller, PublishEpoch request) {
    try {
      var signed = SignedStatement.decode(request.statement(), Epoch.class);
      return heads(caller, signed)
          .map(heads -> onTopOfHead(caller, request, signed, heads))
          .orElseGet(
              () ->
                  answers.refuse(
                      request.requestId(),
                      RefusalCode.UNKNOWN_CONVERSATION,
                      "There is no such conversation for this account."));
    } catch (MalformedException _) {
      return answers.refuse(
          request.requestId(), RefusalCode.MALFORMED, "The statement could not be read.");
    }
  }

  private Optional<ServerHeads> heads(Caller caller, SignedStatement<Epoch> signed) {
    return ServerHeads.of(accounts, statements, signed.statement().conversationId())
        .filter(heads -> heads.conversation().member(caller.account()).isPresent());
  }

  private Reply onTopOfHead(
      Caller caller, PublishEpoch request, SignedStatement<Epoch> signed, ServerHeads heads) {
    var newest = epochs.newest(signed.statement().conversationId());
    var last = newest.map(head -> SignedStatement.decode(head, Epoch.class).statement());
    var decision =
        last.map(head -> ChainRule.append(ChainHead.of(head), signed.statement()))
            .orElseGet(() -> ChainRule.begin(signed.statement()));
    return switch (decision) {
      case ChainDecision.Accepted _ -> verified(caller, request, signed, heads, last);
      case ChainDecision.Known _ -> new Done(request.requestId());
      case ChainDecision.Fork _ -> headMoved(request, newest.stream().toList());
      case ChainDecision.Repair _ -> invalid(request);
      case ChainDecision.Refused(var reason) -> {
        LOG.info("{}: epoch fits nowhere: {}", caller.name(), reason);
        yield newest.isPresent() ? headMoved(request, newest.stream().toList()) : invalid(request);
      }
    };
  }

  private Reply verified(
      Caller caller,
      PublishEpoch request,
      SignedStatement<Epoch> signed,
      ServerHeads heads,
      Optional<Epoch> last) {
    return switch (check(caller, request, signed, heads, last)) {
      case Verdict.Accepted _ -> publish(caller, request, signed);
      case Verdict.Rejected(var reason) -> {
        LOG.info("{}: epoch refused: {}", caller.name(), reason);
        yield refused(request, heads, reason);
      }
    };
  }

  private Verdict check(
      Caller caller,
      PublishEpoch request,
      SignedStatement<Epoch> signed,
      ServerHeads heads,
      Optional<Epoch> last) {
    var epoch = signed.statement();
    var origin =
        request.wraps().isEmpty() ? Verdict.accepted() : fresh(caller, request, epoch, heads);
    return origin
        .and(() -> EpochCheck.check(signed, heads.conversation(), heads))
        .and(
            () ->
                last.map(head -> EpochCheck.follows(epoch.core(), head.core(), heads))
                    .orElseGet(Verdict::accepted));
  }

  /**
   * Whether an epoch is its publisher's own and of now. One without wraps was lost in a restore and
   * is listed again by any member: it need be neither.
   */
  private Verdict fresh(Caller caller, PublishEpoch request, Epoch epoch, ServerHeads heads) {
    var isOwn =
        epoch.signer().accountId().equals(caller.account())
            && epoch.signer().deviceId().equals(caller.device());
    return Verdict.require(isOwn, Rejection.SIGNER_NOT_MEMBER)
        .and(() -> EpochCheck.current(epoch.core(), heads, answers.clock().instant()))
        .and(() -> EpochCheck.wraps(epoch, request.wraps()));
  }

  private Reply publish(Caller caller, PublishEpoch request, SignedStatement<Epoch> signed) {
    var epoch = signed.statement();
    // Told by the writer right after the commit, before any message sealed in the new epoch.
    var result =
        epochs
            .publish(signed, request.wraps())
            .whenComplete((done, _) -> delivery.tell(done, caller, request, epoch))
            .toCompletableFuture()
            .join();
    return switch (result) {
      case PublishResult.InputsMoved _ ->
          heads(caller, signed)
              .map(heads -> refused(request, heads, Rejection.EPOCH_BEHIND))
              .orElseGet(() -> invalid(request));
      case PublishResult.Settled(var settled) ->
          switch (settled) {
            case AppendResult.Appended _ -> new Done(request.requestId());
            case AppendResult.Known _ -> new Done(request.requestId());
            case AppendResult.HeadMoved(var head) -> headMoved(request, List.of(head));
            case AppendResult.Unfit _ -> invalid(request);
          };
    };
  }

  private Reply refused(PublishEpoch request, ServerHeads heads, Rejection reason) {
    // Not a switch over every rejection: the peer learns of two, the rest is "invalid".
    return switch (reason) {
      case CLOCK_SKEW ->
          answers.refuse(
              request.requestId(),
              RefusalCode.CLOCK_SKEW,
              "The epoch's time is more than five minutes off the server's.");
      case EPOCH_BEHIND, INPUT_UNKNOWN, INPUTS_BACK ->
          answers.refuse(
              request.requestId(),
              RefusalCode.EPOCH_BEHIND,
              "The epoch was made from statements that are not the newest.",
              heads.statements());
      default -> invalid(request);
    };
  }

  private Reply headMoved(PublishEpoch request, List<Bytes> head) {
    return answers.refuse(
        request.requestId(), RefusalCode.HEAD_MOVED, "Another epoch came first.", head);
  }

  private Reply invalid(PublishEpoch request) {
    return answers.refuse(
        request.requestId(),
        RefusalCode.STATEMENT_INVALID,
        "The epoch is not what its conversation and members make it.");
  }
}
