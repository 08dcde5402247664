package chat.parley.sealing.vault;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.VaultOpener;
import chat.parley.sealing.password.PasswordKey;
import java.security.SecureRandom;
import java.util.Arrays;

/** Seals the parts of a header. */
record VaultSealing(VaultContext context, VaultSecret secret, SecureRandom random) {
  VaultOpener opener(PasswordKey password) {
    try (var kek = password.vaultKek();
        var login = password.loginKey()) {
      var sealed = kek.seal(context.opener(OpenerKind.PASSWORD), secret.octets(), random);
      return new VaultOpener(OpenerKind.PASSWORD, login.publicKey(), sealed);
    }
  }

  Bytes identity(HybridPrivateKey identity) {
    var seeds = identity.exportSeeds();
    try (var key = secret.identityKey()) {
      return key.seal(context.sealedIdentity(), seeds, random);
    } finally {
      Arrays.fill(seeds, (byte) 0);
    }
  }
}
