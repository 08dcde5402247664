package chat.parley.sealing.message;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;

/**
 * One device writing in one epoch.
 *
 * @param epochNumber {@code n}
 * @param epoch id of the epoch's statement
 */
public record EpochSender(
    ConversationId conversationId,
    long epochNumber,
    StatementId epoch,
    AccountId account,
    DeviceId device) {
  /** This account's device, writing in {@code epoch}. */
  public static EpochSender of(SignedStatement<Epoch> epoch, AccountId account, DeviceId device) {
    var statement = epoch.statement();
    return new EpochSender(
        statement.conversationId(), statement.number(), epoch.id(), account, device);
  }
}
