package chat.parley.server.account.change;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.AccountUpdate;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Done;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.server.account.AccountChains;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.AccountStore.PublishResult;
import chat.parley.server.store.StatementStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a change of the caller's own account in, checked as a client checks it, and sees to what
 * follows from it.
 *
 * <p>Thread: a virtual one; blocks on the database.
 */
public record StatementPublishing(
    AccountStore accounts, StatementStore statements, ChangeEffects effects, Answers answers)
    implements RequestHandler<PublishStatements> {
  private static final Logger LOG = LoggerFactory.getLogger(StatementPublishing.class);

  @Override
  public CompletionStage<Reply> handle(Caller caller, PublishStatements request) {
    return answers.answer(request.requestId(), () -> reply(caller, request));
  }

  private Reply reply(Caller caller, PublishStatements request) {
    var chains = AccountChains.of(accounts, statements, caller.account()).orElseThrow();
    try {
      return AccountUpdate.of(decoded(request))
          .map(update -> onTop(caller, request, chains, update))
          .orElseGet(() -> invalid(request));
    } catch (MalformedException _) {
      return unreadable(request, chains);
    }
  }

  private Reply onTop(
      Caller caller, PublishStatements request, AccountChains chains, AccountUpdate update) {
    return switch (ChainStanding.of(update, statements, chains)) {
      case ChainStanding.Known _ -> new Done(request.requestId());
      case ChainStanding.Behind(var heads) -> headMoved(request, heads);
      case ChainStanding.OnTop _ ->
          switch (check(caller, chains, update)) {
            case Verdict.Accepted _ -> store(caller, request, chains, update);
            case Verdict.Rejected(var reason) -> {
              LOG.info(
                  "{}: {} refused: {}", caller.name(), update.getClass().getSimpleName(), reason);
              yield invalid(request);
            }
          };
    };
  }

  private static Verdict check(Caller caller, AccountChains chains, AccountUpdate update) {
    return Verdict.require(isOwn(caller, update), Rejection.OTHER_IDENTITY)
        .and(() -> update.check(chains.heads()));
  }

  /** A connected device renews no other's key; one that proved the password has a key to sign. */
  private static boolean isOwn(Caller caller, AccountUpdate update) {
    return caller.device().equals(DeviceId.NONE)
        || switch (update) {
          case AccountUpdate.DeviceAdded _, AccountUpdate.VaultChanged _ -> true;
          case AccountUpdate.KeyRenewed(var kem) -> areOf(caller, List.of(kem));
          case AccountUpdate.DevicesRevoked(_, var kems) -> areOf(caller, kems);
          case AccountUpdate.VaultRotated(_, _, var kems) -> areOf(caller, kems);
          case AccountUpdate.IdentityRenewed(_, _, _, var kems) -> areOf(caller, kems);
        };
  }

  private Reply store(
      Caller caller, PublishStatements request, AccountChains before, AccountUpdate update) {
    return switch (accounts.publish(update).toCompletableFuture().join()) {
      case PublishResult.Published _ -> {
        effects.follow(caller, before.account(), update);
        yield new Done(request.requestId());
      }
      case PublishResult.HeadMoved(var heads) -> headMoved(request, heads);
      case PublishResult.Unfit _ -> invalid(request);
    };
  }

  private static boolean areOf(Caller caller, List<SignedStatement<DeviceKem>> kems) {
    return kems.stream().allMatch(kem -> kem.statement().deviceId().equals(caller.device()));
  }

  private static List<SignedStatement<?>> decoded(PublishStatements request) {
    var decoded = new ArrayList<SignedStatement<?>>();
    for (var statement : request.statements()) {
      decoded.add(SignedStatement.decode(statement));
    }
    return decoded;
  }

  /** A list of more devices than there may be cannot be read. */
  private Reply unreadable(PublishStatements request, AccountChains chains) {
    var most = FrameLimits.DEVICES.amount();
    return chains.account().devices().size() < most
        ? answers.refuse(
            request.requestId(), RefusalCode.MALFORMED, "The statements could not be read.")
        : answers.refuse(
            request.requestId(),
            RefusalCode.DEVICE_LIMIT,
            "The account has %d devices, the most it may have. Remove one first.".formatted(most));
  }

  private Reply headMoved(PublishStatements request, List<Bytes> heads) {
    return answers.refuse(
        request.requestId(), RefusalCode.HEAD_MOVED, "Another change came first.", heads);
  }

  private Reply invalid(PublishStatements request) {
    return answers.refuse(
        request.requestId(),
        RefusalCode.STATEMENT_INVALID,
        "The statements are not one change of this account.");
  }
}
