package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.Settings;
import chat.parley.crypto.id.ServerId;

/** Whether the owner of an account has its recovery key. Thread: the client's. */
public record RecoveryConfirmation(Settings settings) {
  /**
   * Takes a recovery key that was typed again.
   *
   * @throws ProblemException when it is none, or not the account's
   */
  public void confirm(ServerId server, String typed) {
    var memory = new RecoveryMemory(settings);
    try (var key = TypedRecoveryKey.require(typed);
        var login = key.loginKey(server)) {
      if (memory.loginKey().filter(login.publicKey()::equals).isEmpty()) {
        throw new ProblemException(
            Kind.RECOVERY_KEY_WRONG,
            "This is not the recovery key that the account has now. Make another one if it is lost.");
      }
      memory.confirm();
    }
  }
}
