package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.sealing.password.PasswordKey;
import java.security.SecureRandom;

/** Another password for an account, with a salt of its own. */
record NewPassword(ClientStore store, SecureRandom random) {
  private static final PasswordRules RULES = new PasswordRules();

  /**
   * Takes about a second.
   *
   * @param password stays the caller's to wipe
   * @return the caller's to close
   * @throws ProblemException when it is too easy to guess
   */
  PasswordKey derive(ServerId server, CanonicalName name, char[] password) {
    RULES
        .fault(password, name)
        .ifPresent(
            fault -> {
              throw new ProblemException(Kind.PASSWORD_WEAK, fault);
            });
    var cost = new VaultMemory(store.settings()).cost();
    return PasswordKey.derive(password, server, name, ServedSalt.random(random), cost);
  }
}
