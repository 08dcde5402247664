package chat.parley.server.keys;

import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.crypto.statement.ServerSigned;
import chat.parley.crypto.statement.SignedStatement;
import java.security.SecureRandom;

/**
 * What clients pin: the key that signs the server's boot keys.
 *
 * <p>Ownership: whoever holds it closes it, which wipes the private half. Thread: any.
 *
 * @see "docs/encryption.md, 1"
 */
public final class ServerIdentity implements AutoCloseable {
  private final HybridPrivateKey key;
  private final HybridPublicKey publicKey;
  private final SecureRandom random;

  /**
   * The identity of this key.
   *
   * @param key taken over; wiped by {@link #close}
   */
  public ServerIdentity(HybridPrivateKey key, SecureRandom random) {
    this.key = key;
    this.publicKey = key.publicKey();
    this.random = random;
  }

  /** The public half. */
  public HybridPublicKey publicKey() {
    return publicKey;
  }

  /** What people compare. */
  public Fingerprint fingerprint() {
    return publicKey.fingerprint();
  }

  /** The id of this server. */
  public ServerId serverId() {
    return fingerprint().serverId();
  }

  @Override
  public void close() {
    key.close();
  }

  /** Signs with the key that counts now. */
  public <S extends ServerSigned> SignedStatement<S> sign(S statement) {
    return SignedStatement.sign(statement, key, random);
  }
}
