package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.RefusedException;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.statement.AccountSigned;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RefusalCode;
import chat.parley.sealing.vault.Vault;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;

/**
 * One's own account with its vault open, on a connection that proved the way into it. Thread: the
 * client's. Ownership: closing it wipes the vault; the connection stays its owner's.
 */
final class OpenAccount implements AutoCloseable {
  private static final int TRIES = 3;

  private final ServerConnection connection;
  private final ClientStore store;
  private final SecureRandom random;
  private final CanonicalName name;
  private final AccountId account;
  private final Vault vault;
  private OwnStatements statements;

  OpenAccount(
      ServerConnection connection,
      ClientStore store,
      SecureRandom random,
      CanonicalName name,
      OwnStatements statements,
      Vault vault) {
    this.connection = connection;
    this.store = store;
    this.random = random;
    this.name = name;
    this.account = statements.root().accountId();
    this.statements = statements;
    this.vault = vault;
    learn(statements.header().statement());
  }

  ServerConnection connection() {
    return connection;
  }

  CanonicalName name() {
    return name;
  }

  /** As they were when they were last read. */
  OwnStatements statements() {
    return statements;
  }

  Vault vault() {
    return vault;
  }

  /** Signs for the account. */
  <S extends AccountSigned> SignedStatement<S> sign(S statement) {
    return SignedStatement.sign(statement, vault.identity(), random);
  }

  /**
   * Publishes statements together; where another device was faster, they are made again on top of
   * what it published.
   *
   * @param make from the newest statements
   * @throws ProblemException when the password or recovery key was changed meanwhile
   */
  void publish(Function<OwnStatements, List<SignedStatement<? extends Chained>>> make) {
    for (var attempt = 1; ; attempt++) {
      var made = make.apply(statements).stream().map(SignedStatement::encode).toList();
      try {
        connection.tell(id -> new PublishStatements(id, made));
        return;
      } catch (RefusedException refused) {
        if (refused.code() != RefusalCode.HEAD_MOVED || attempt == TRIES) {
          throw refused;
        }
        readAgain();
      }
    }
  }

  /** What the server keeps now, after a change of one's own; the vault's secret is the same. */
  void changed() {
    statements = OwnStatements.read(connection, name, account);
    learn(statements.header().statement());
  }

  /** The account's header is this one now. */
  void learn(VaultHeader header) {
    new VaultMemory(store.settings()).pass(header);
    header
        .opener(OpenerKind.RECOVERY)
        .ifPresent(opener -> new RecoveryMemory(store.settings()).learn(opener.loginKey()));
  }

  @Override
  public void close() {
    vault.close();
  }

  private void readAgain() {
    var before = statements.header().id();
    statements = OwnStatements.read(connection, name, account);
    if (!statements.header().id().equals(before)) {
      throw new ProblemException(
          Kind.REFUSED,
          "The password or the recovery key was changed on another device at the same moment. Try again.");
    }
  }
}
