package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.VaultHeader;

/**
 * What a client needs to prove a password or recovery key, and the server to check the proof;
 * nothing in it helps to sign in. It follows from the newest vault header.
 *
 * @param salt the served salt, 16 bytes
 * @param memoryKiB Argon2id memory
 * @param iterations Argon2id passes
 * @param parallelism Argon2id lanes
 * @param passwordKey Ed25519 public key, 32 bytes
 * @param recoveryKey Ed25519 public key, 32 bytes; empty when there is no recovery key
 */
public record VaultLogin(
    Bytes salt,
    int memoryKiB,
    int iterations,
    int parallelism,
    Bytes passwordKey,
    Bytes recoveryKey) {

  /** What a header says. */
  public static VaultLogin of(VaultHeader vault) {
    return new VaultLogin(
        vault.salt().value(),
        vault.kdf().memoryKiB(),
        vault.kdf().iterations(),
        vault.kdf().parallelism(),
        loginKey(vault, OpenerKind.PASSWORD),
        loginKey(vault, OpenerKind.RECOVERY));
  }

  private static Bytes loginKey(VaultHeader vault, OpenerKind kind) {
    return vault.opener(kind).map(opener -> opener.loginKey().value()).orElse(Bytes.empty());
  }
}
