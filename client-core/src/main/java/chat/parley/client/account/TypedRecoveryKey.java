package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.problem.ProblemException;
import chat.parley.sealing.recovery.RecoveryKey;
import chat.parley.sealing.recovery.RecoveryKeyReading;
import chat.parley.sealing.recovery.RecoveryKeyReading.Fault;

/** What a person typed for a recovery key. */
final class TypedRecoveryKey {
  private TypedRecoveryKey() {}

  /**
   * The key; the caller closes it.
   *
   * @throws ProblemException when it is none
   */
  static RecoveryKey require(String typed) {
    return switch (RecoveryKey.read(typed)) {
      case RecoveryKeyReading.Read(var key) -> key;
      case RecoveryKeyReading.Mistyped(var fault) ->
          throw new ProblemException(Kind.RECOVERY_KEY_WRONG, sentence(fault));
    };
  }

  private static String sentence(Fault fault) {
    return switch (fault) {
      case LENGTH ->
          "A recovery key has eight groups of four characters and two more; compare it with what you wrote down.";
      case CHARACTER ->
          "A recovery key has only digits and letters, and no U; compare it with what you wrote down.";
      case CHECK ->
          "There is a slip in this recovery key: its last two characters do not fit the others. Compare it with what you wrote down.";
    };
  }
}
