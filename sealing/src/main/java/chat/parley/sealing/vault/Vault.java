package chat.parley.sealing.vault;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.statement.VaultOpener;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.wrap.KemPrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/**
 * An open vault: the account's identity, and the key of its history. Open for the length of one
 * registration or one new device's start, then closed.
 *
 * <p>Ownership: closing it closes both keys. Thread: one.
 *
 * @see "docs/encryption.md, 6"
 */
public final class Vault implements AutoCloseable {
  private static final long FIRST_GENERATION = 1;

  private final VaultHeader header;
  private final HybridPrivateKey identity;
  private final KemPrivateKey historyKey;

  private Vault(VaultHeader header, HybridPrivateKey identity, KemPrivateKey historyKey) {
    this.header = header;
    this.identity = identity;
    this.historyKey = historyKey;
  }

  /** Makes the vault of a new account: a new identity and a new secret, sealed for the password. */
  public static Vault create(
      ServerId server, AccountId account, PasswordKey password, SecureRandom random) {
    var identity = HybridPrivateKey.generate(random);
    try (var secret = VaultSecret.generate(random)) {
      var fingerprint = identity.publicKey().fingerprint();
      var context = new VaultContext(server, account, FIRST_GENERATION, fingerprint);
      var sealing = new VaultSealing(context, secret, random);
      var kem = secret.kem();
      var header =
          new VaultHeader(
              server,
              account,
              1,
              List.of(),
              password.cost(),
              password.salt(),
              FIRST_GENERATION,
              kem.publicKey(),
              identity.publicKey(),
              List.of(sealing.opener(password)),
              sealing.identity(identity),
              List.of());
      return new Vault(header, identity, kem);
    }
  }

  /**
   * Opens a vault with its password. Check the header's signature against the account's root first.
   *
   * @throws UnopenableException when the password was derived with another salt or cost than the
   *     header says, is wrong, or what is inside is not what the header says
   */
  public static Vault open(VaultHeader header, PasswordKey password) {
    if (!header.kdf().equals(password.cost()) || !header.salt().equals(password.salt())) {
      throw new UnopenableException("the server served another salt or cost than the vault's");
    }
    var context =
        new VaultContext(
            header.serverId(), header.accountId(), header.generation(), header.identity());
    var opener = header.opener(OpenerKind.PASSWORD).orElseThrow();
    try (var kek = password.vaultKek()) {
      requireLoginKey(opener, password);
      var octets = kek.open(context.opener(OpenerKind.PASSWORD), opener.sealed());
      try (var secret = VaultSecret.takeOver(octets)) {
        return opened(header, context, secret);
      }
    }
  }

  /** The header; unsigned, sign it with {@link #identity} when it is new. */
  public VaultHeader header() {
    return header;
  }

  /** The account's identity key. */
  public HybridPrivateKey identity() {
    return identity;
  }

  /** Opens the wraps of epochs for the vault: the account's history. */
  public KemPrivateKey historyKey() {
    return historyKey;
  }

  @Override
  public void close() {
    identity.close();
    historyKey.close();
  }

  private static Vault opened(VaultHeader header, VaultContext context, VaultSecret secret) {
    var kem = secret.kem();
    var identity = identity(header, context, secret);
    var vault = new Vault(header, identity, kem);
    if (!kem.publicKey().equals(header.vaultKey()) || !identity.publicKey().equals(header.key())) {
      vault.close();
      throw new UnopenableException("what is in the vault is not what its header says");
    }
    return vault;
  }

  private static HybridPrivateKey identity(
      VaultHeader header, VaultContext context, VaultSecret secret) {
    try (var key = secret.identityKey()) {
      var seeds = key.open(context.sealedIdentity(), header.sealedIdentity());
      try {
        return HybridPrivateKey.fromSeeds(seeds);
      } catch (IllegalArgumentException wrongLength) {
        throw new UnopenableException("no identity in the vault", wrongLength);
      } finally {
        Arrays.fill(seeds, (byte) 0);
      }
    }
  }

  private static void requireLoginKey(VaultOpener opener, PasswordKey password) {
    try (var login = password.loginKey()) {
      if (!login.publicKey().equals(opener.loginKey())) {
        throw new UnopenableException("not the password of this vault");
      }
    }
  }
}
