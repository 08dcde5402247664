package chat.parley.server.keys;

import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.crypto.statement.ServerSigned;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.ServerKeyHistory;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * What clients pin: the keys that sign the server's boot keys and its operators' notices. The first
 * gives the server its id for ever; others may follow, each announced 30 days before it signs.
 *
 * <p>Ownership: whoever holds it closes it, which wipes the private halves. Thread: any.
 *
 * @see "docs/encryption.md, 1"
 */
public final class ServerIdentity implements AutoCloseable {
  private final SecureRandom random;
  private volatile IdentityKeys keys;

  /**
   * The identity of a server that has one key.
   *
   * @param key taken over; wiped by {@link #close}
   */
  public ServerIdentity(HybridPrivateKey key, SecureRandom random) {
    this(IdentityKeys.only(key), random);
  }

  ServerIdentity(IdentityKeys keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  /** The public half of the first key. */
  public HybridPublicKey publicKey() {
    return history().first();
  }

  /** What people compare: that of the first key. */
  public Fingerprint fingerprint() {
    return publicKey().fingerprint();
  }

  /** The id of this server. */
  public ServerId serverId() {
    return fingerprint().serverId();
  }

  /** The first key and every announced change, for all to check. */
  public ServerKeyHistory history() {
    return keys.history();
  }

  /**
   * Signs a statement.
   *
   * @param made the time the statement bears; the key that counts then signs
   */
  public <S extends ServerSigned> SignedStatement<S> sign(S statement, Instant made) {
    return SignedStatement.sign(statement, keys.at(made), random);
  }

  @Override
  public void close() {
    keys.keys().forEach(HybridPrivateKey::close);
  }

  IdentityKeys keys() {
    return keys;
  }

  /** Goes on with these, which begin with the present ones. */
  void use(IdentityKeys longer) {
    keys = longer;
  }
}
