package chat.parley.sealing.vault;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.OlderSecret;
import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.VaultOpener;
import chat.parley.sealing.aead.SealingKey;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.recovery.RecoveryKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/** Seals the parts of a header. */
record VaultSealing(VaultContext context, VaultSecrets secrets, SecureRandom random) {
  VaultOpener opener(PasswordKey password) {
    try (var kek = password.vaultKek();
        var login = password.loginKey()) {
      return opener(OpenerKind.PASSWORD, kek, login);
    }
  }

  VaultOpener opener(RecoveryKey recovery) {
    try (var kek = recovery.vaultKek();
        var login = recovery.loginKey(context.server())) {
      return opener(OpenerKind.RECOVERY, kek, login);
    }
  }

  Bytes identity(HybridPrivateKey identity) {
    var seeds = identity.exportSeeds();
    try (var key = secrets.newest().identityKey()) {
      return key.seal(context.sealedIdentity(), seeds, random);
    } finally {
      Arrays.fill(seeds, (byte) 0);
    }
  }

  /** Every secret but the newest, under the newest. */
  List<OlderSecret> older() {
    var earlier = secrets.byGeneration().headMap(context.generation());
    try (var key = secrets.newest().olderKey()) {
      return earlier.entrySet().stream()
          .map(
              entry ->
                  new OlderSecret(
                      entry.getKey(),
                      key.seal(context.older(entry.getKey()), entry.getValue().octets(), random)))
          .toList();
    }
  }

  private VaultOpener opener(OpenerKind kind, SealingKey kek, Ed25519PrivateKey login) {
    var sealed = kek.seal(context.opener(kind), secrets.newest().octets(), random);
    return new VaultOpener(kind, login.publicKey(), sealed);
  }
}
