package chat.parley.sealing.vault;

import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.aead.SealingKey;
import java.util.Arrays;

/** Opens what a header seals. Errors: {@link UnopenableException}. */
record VaultOpening(VaultHeader header) {
  /** The secrets of all generations; the caller's to close. */
  VaultSecrets secrets(OpenerKind kind, SealingKey kek, Ed25519PrivateKey login) {
    var opener =
        header
            .opener(kind)
            .orElseThrow(() -> new UnopenableException("this vault has no such opener"));
    if (!login.publicKey().equals(opener.loginKey())) {
      throw new UnopenableException("not what opens this vault");
    }
    var newest = VaultSecret.takeOver(kek.open(context().opener(kind), opener.sealed()));
    try {
      return VaultSecrets.open(context(), newest, header.older());
    } catch (UnopenableException broken) {
      newest.close();
      throw broken;
    }
  }

  /** The identity; the caller's to close. */
  HybridPrivateKey identity(VaultSecrets secrets) {
    try (var key = secrets.newest().identityKey()) {
      var seeds = key.open(context().sealedIdentity(), header.sealedIdentity());
      try {
        return HybridPrivateKey.fromSeeds(seeds);
      } catch (IllegalArgumentException wrongLength) {
        throw new UnopenableException("no identity in the vault", wrongLength);
      } finally {
        Arrays.fill(seeds, (byte) 0);
      }
    }
  }

  private VaultContext context() {
    return new VaultContext(
        header.serverId(), header.accountId(), header.generation(), header.identity());
  }
}
