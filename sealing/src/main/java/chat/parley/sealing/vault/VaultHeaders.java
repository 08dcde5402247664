package chat.parley.sealing.vault;

import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.statement.VaultOpener;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.recovery.RecoveryKey;
import java.util.List;
import java.util.stream.Stream;

/** Writes headers, the first and those that follow one. */
final class VaultHeaders {
  private VaultHeaders() {}

  /** The first of an identity's chain. */
  static VaultHeader first(
      VaultSealing sealing,
      HybridPrivateKey identity,
      PasswordKey password,
      List<VaultOpener> openers) {
    var context = sealing.context();
    return new VaultHeader(
        context.server(),
        context.account(),
        1,
        List.of(),
        password.cost(),
        password.salt(),
        context.generation(),
        vaultKey(sealing),
        identity.publicKey(),
        openers,
        sealing.identity(identity),
        sealing.older());
  }

  /** After {@code last}, with another password. */
  static VaultHeader next(VaultHeader last, PasswordKey password, VaultOpener opener) {
    return following(last, password.cost(), password.salt(), replaced(last, opener));
  }

  /** After {@code last}, with another opener that is not the password's. */
  static VaultHeader next(VaultHeader last, VaultOpener opener) {
    return following(last, last.kdf(), last.salt(), replaced(last, opener));
  }

  /** After {@code last}, of the next generation. */
  static VaultHeader rotated(
      VaultHeader last,
      PasswordKey password,
      RecoveryKey recovery,
      VaultSealing sealing,
      HybridPrivateKey identity) {
    return new VaultHeader(
        last.serverId(),
        last.accountId(),
        last.version() + 1,
        List.of(last.id()),
        password.cost(),
        password.salt(),
        sealing.context().generation(),
        vaultKey(sealing),
        last.key(),
        List.of(sealing.opener(password), sealing.opener(recovery)),
        sealing.identity(identity),
        sealing.older());
  }

  private static VaultHeader following(
      VaultHeader last, KdfParameters kdf, ServedSalt salt, List<VaultOpener> openers) {
    return new VaultHeader(
        last.serverId(),
        last.accountId(),
        last.version() + 1,
        List.of(last.id()),
        kdf,
        salt,
        last.generation(),
        last.vaultKey(),
        last.key(),
        openers,
        last.sealedIdentity(),
        last.older());
  }

  private static List<VaultOpener> replaced(VaultHeader last, VaultOpener opener) {
    return Stream.concat(
            last.openers().stream().filter(one -> one.kind() != opener.kind()), Stream.of(opener))
        .sorted((one, other) -> one.kind().compareTo(other.kind()))
        .toList();
  }

  private static KemPublicKey vaultKey(VaultSealing sealing) {
    try (var kem = sealing.secrets().newest().kem()) {
      return kem.publicKey();
    }
  }
}
