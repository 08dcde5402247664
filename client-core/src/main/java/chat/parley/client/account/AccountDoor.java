package chat.parley.client.account;

import chat.parley.client.connection.ServerConnection;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.recovery.RecoveryKey;
import chat.parley.sealing.vault.Vault;
import java.security.SecureRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The two ways into one's own account: the password and the recovery key. Each is proven to the
 * server, then opens the vault, after everything the server keeps was checked.
 *
 * <p>Thread: the client's. Errors: {@link ProblemException}, {@link
 * chat.parley.client.connection.RefusedException}, {@link
 * chat.parley.client.connection.ConnectionLostException}.
 *
 * @param line a connection that proved nothing yet; asked again where a derivation took longer than
 *     a server waits
 */
record AccountDoor(Supplier<ServerConnection> line, ClientStore store, SecureRandom random) {
  /** With the password, which stays the caller's to wipe; the caller closes the account. */
  OpenAccount byPassword(CanonicalName name, char[] password) {
    var memory = new VaultMemory(store.settings());
    var proof = new PasswordLogin(line, random, memory).prove(name, password);
    try (var key = proof.key()) {
      return open(
          proof.connection(), name, proof.signedIn().account(), header -> Vault.open(header, key));
    }
  }

  /** With the recovery key, which stays the caller's; the caller closes the account. */
  OpenAccount byRecoveryKey(CanonicalName name, RecoveryKey key) {
    var connection = line.get();
    var server = connection.greeting().hello().server();
    try (var login = key.loginKey(server)) {
      var signedIn = new LoginFlow(connection, random).byRecoveryKey(name, login);
      return open(connection, name, signedIn.account(), header -> Vault.open(header, key));
    }
  }

  private OpenAccount open(
      ServerConnection connection,
      CanonicalName name,
      AccountId account,
      Function<VaultHeader, Vault> opener) {
    var statements = OwnStatements.read(connection, name, account);
    var vault = opened(statements.header().statement(), opener);
    try {
      return new OpenAccount(connection, store, random, name, statements, vault);
    } catch (ProblemException rolledBack) {
      vault.close();
      throw rolledBack;
    }
  }

  private static Vault opened(VaultHeader header, Function<VaultHeader, Vault> opener) {
    try {
      return opener.apply(header);
    } catch (UnopenableException _) {
      throw OwnStatements.dishonest();
    }
  }
}
