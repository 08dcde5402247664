package chat.parley.server.account.change;

import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.chain.ChainHead;
import chat.parley.crypto.chain.ChainRule;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.DeviceAddition;
import chat.parley.crypto.verify.Verdict;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Done;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.protocol.StatementPublished;
import chat.parley.server.account.AccountChains;
import chat.parley.server.account.Acquaintances;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.relay.Fanout;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.EnrolResult;
import chat.parley.server.store.StatementStore;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds a device to an account when the account's identity has signed for it, and tells everybody
 * who seals for that account.
 *
 * <p>Thread: a virtual one; blocks on the database.
 */
public record StatementPublishing(
    AccountStore accounts,
    StatementStore statements,
    Acquaintances acquaintances,
    Fanout fanout,
    ActivityStream activity,
    Answers answers)
    implements RequestHandler<PublishStatements> {
  private static final Logger LOG = LoggerFactory.getLogger(StatementPublishing.class);

  @Override
  public CompletionStage<Reply> handle(Caller caller, PublishStatements request) {
    return answers.answer(request.requestId(), () -> reply(caller, request));
  }

  private Reply reply(Caller caller, PublishStatements request) {
    var chains = AccountChains.of(accounts, statements, caller.account()).orElseThrow();
    if (chains.account().devices().size() >= FrameLimits.DEVICES.amount()) {
      return answers.refuse(
          request.requestId(),
          RefusalCode.DEVICE_LIMIT,
          "The account has %d devices, the most it may have. Remove one first."
              .formatted(FrameLimits.DEVICES.amount()));
    }
    try {
      return enrol(caller, request, chains, addition(request));
    } catch (MalformedException _) {
      return answers.refuse(
          request.requestId(), RefusalCode.MALFORMED, "The statements could not be read.");
    }
  }

  private static DeviceAddition addition(PublishStatements request) {
    if (request.statements().size() != 2) {
      throw new MalformedException("a device is added by two statements");
    }
    return new DeviceAddition(
        SignedStatement.decode(request.statements().getFirst(), DeviceList.class),
        SignedStatement.decode(request.statements().getLast(), DeviceKem.class));
  }

  private Reply enrol(
      Caller caller, PublishStatements request, AccountChains chains, DeviceAddition addition) {
    var head = chains.deviceList();
    var next = addition.devices().statement();
    return switch (ChainRule.append(ChainHead.of(head.statement()), next)) {
      case ChainDecision.Accepted _ ->
          switch (addition.check(chains.root(), head.statement())) {
            case Verdict.Accepted _ -> store(caller, request, addition);
            case Verdict.Rejected(var reason) -> {
              LOG.info("{}: device list {} refused: {}", caller.name(), next.version(), reason);
              yield invalid(request);
            }
          };
      case ChainDecision.Known _ -> new Done(request.requestId());
      case ChainDecision.Fork _ -> headMoved(request, head.encode());
      case ChainDecision.Refused _ -> headMoved(request, head.encode());
    };
  }

  private Reply store(Caller caller, PublishStatements request, DeviceAddition addition) {
    return switch (accounts.enrol(addition).toCompletableFuture().join()) {
      case EnrolResult.Enrolled _ -> {
        tell(caller, request, addition);
        yield new Done(request.requestId());
      }
      case EnrolResult.HeadMoved(var head) -> headMoved(request, head);
      case EnrolResult.Unfit _ -> invalid(request);
    };
  }

  private void tell(Caller caller, PublishStatements request, DeviceAddition addition) {
    var everybody = acquaintances.of(caller.account());
    fanout
        .pushes()
        .together(() -> {
          for (var statement : request.statements()) {
            fanout.toOthers(everybody, caller, new StatementPublished(statement));
          }
        });
    activity.publish(
        new Activity.DeviceEnrolled(
            answers.clock().instant(), caller.name(), addition.kem().statement().deviceId()));
  }

  private Reply headMoved(PublishStatements request, Bytes head) {
    return answers.refuse(
        request.requestId(),
        RefusalCode.HEAD_MOVED,
        "Another device list came first.",
        List.of(head));
  }

  private Reply invalid(PublishStatements request) {
    return answers.refuse(
        request.requestId(),
        RefusalCode.STATEMENT_INVALID,
        "Device list and device key do not add one device to this account.");
  }
}
