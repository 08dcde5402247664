package chat.parley.server.restore;

import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Done;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.protocol.RestoreStatements;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Appends what continues a chain and passes over the rest: what is known already, what was forged,
 * what is none of the caller's business.
 *
 * <p>Thread: a virtual one; blocks on the database.
 *
 * @see "docs/encryption.md, 3, Restore from a backup"
 */
public record StatementRestoring(
    AccountRestoring accounts,
    ConversationRestoring conversations,
    ActivityStream activity,
    Answers answers)
    implements RequestHandler<RestoreStatements> {

  @Override
  public CompletionStage<Reply> handle(Caller caller, RestoreStatements request) {
    return answers.answer(request.requestId(), () -> reply(caller, request));
  }

  private Reply reply(Caller caller, RestoreStatements request) {
    List<SignedStatement<?>> all = new ArrayList<>();
    try {
      for (var statement : request.statements()) {
        all.add(SignedStatement.decode(statement));
      }
    } catch (MalformedException _) {
      return answers.refuse(
          request.requestId(), RefusalCode.MALFORMED, "The statements could not be read.");
    }
    tell(caller, all.stream().filter(signed -> restore(caller, signed, all)).count());
    return new Done(request.requestId());
  }

  /** True when it was of use. */
  private boolean restore(Caller caller, SignedStatement<?> signed, List<SignedStatement<?>> all) {
    return switch (signed.statement()) {
      case AccountRoot _ -> accounts.identity(caller, signed.as(AccountRoot.class), all);
      case DeviceList _ -> accounts.deviceList(caller, signed.as(DeviceList.class));
      case DeviceKem _ -> accounts.deviceKem(caller, signed.as(DeviceKem.class));
      case VaultHeader _ -> accounts.vaultHeader(caller, signed.as(VaultHeader.class));
      case Conversation _ -> conversations.conversation(caller, signed.as(Conversation.class));
      case Epoch _ -> conversations.epoch(caller, signed.as(Epoch.class));
      // The server's own: it takes them from nobody.
      case BootKey _, ServerRotation _, AdminNotice _ -> false;
    };
  }

  private void tell(Caller caller, long restored) {
    if (restored > 0) {
      activity.publish(
          new Activity.AccountChanged(
              answers.clock().instant(),
              caller.name(),
              "%d lost statements given back".formatted(restored),
              DeviceId.NONE));
    }
  }
}
