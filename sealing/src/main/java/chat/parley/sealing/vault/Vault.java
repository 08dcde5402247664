package chat.parley.sealing.vault;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.statement.VaultOpener;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.recovery.RecoveryKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/**
 * An open vault: the account's identity, and the keys of its history. Open for the length of one
 * registration, one new device's start or one change, then closed.
 *
 * <p>Ownership: closing it wipes all of it. Thread: one.
 *
 * @see "docs/encryption.md, 6"
 */
public final class Vault implements AutoCloseable {
  private static final long FIRST_GENERATION = 1;

  private final VaultHeader header;
  private final HybridPrivateKey identity;
  private final VaultSecrets secrets;
  private final HistoryKeys history;

  private Vault(VaultHeader header, HybridPrivateKey identity, VaultSecrets secrets) {
    this.header = header;
    this.identity = identity;
    this.secrets = secrets;
    this.history = new HistoryKeys(secrets);
  }

  /** Makes the vault of a new account that only its password opens. */
  public static Vault create(
      ServerId server, AccountId account, PasswordKey password, SecureRandom random) {
    var identity = HybridPrivateKey.generate(random);
    var sealing = founding(server, account, identity, random);
    return found(sealing, identity, password, List.of(sealing.opener(password)));
  }

  /** Makes the vault of a new account: a new identity and a new secret, sealed for both. */
  public static Vault create(
      ServerId server,
      AccountId account,
      PasswordKey password,
      RecoveryKey recovery,
      SecureRandom random) {
    var identity = HybridPrivateKey.generate(random);
    var sealing = founding(server, account, identity, random);
    var openers = List.of(sealing.opener(password), sealing.opener(recovery));
    return found(sealing, identity, password, openers);
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
    try (var kek = password.vaultKek();
        var login = password.loginKey()) {
      return opened(header, new VaultOpening(header).secrets(OpenerKind.PASSWORD, kek, login));
    }
  }

  /**
   * Opens a vault with its recovery key. Check the header's signature against the account's root
   * first.
   *
   * @throws UnopenableException when it has none, it is another, or what is inside is not what the
   *     header says
   */
  public static Vault open(VaultHeader header, RecoveryKey recovery) {
    try (var kek = recovery.vaultKek();
        var login = recovery.loginKey(header.serverId())) {
      return opened(header, new VaultOpening(header).secrets(OpenerKind.RECOVERY, kek, login));
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

  /** Open the wraps of epochs for the vault: the account's history. */
  public HistoryKeys historyKeys() {
    return history;
  }

  /** The next header, with another password; every other opener is carried over unopened. */
  public VaultHeader withPassword(PasswordKey next, SecureRandom random) {
    return VaultHeaders.next(header, next, sealing(random).opener(next));
  }

  /** The next header, with another recovery key; the password stays. */
  public VaultHeader withRecoveryKey(RecoveryKey next, SecureRandom random) {
    return VaultHeaders.next(header, sealing(random).opener(next));
  }

  /**
   * The vault of the next generation: a new secret under a new password and a new recovery key, and
   * every secret before under the new one. The identity stays.
   */
  public Vault rotated(PasswordKey password, RecoveryKey recovery, SecureRandom random) {
    var next = secrets.next(random);
    var sealing = new VaultSealing(context(next, identity), next, random);
    var same = copy(identity);
    return new Vault(VaultHeaders.rotated(header, password, recovery, sealing, same), same, next);
  }

  /**
   * The vault of the next generation under a new identity: the first header of its own chain.
   * Publish it with a root signed by {@link #identity} of both.
   */
  public Vault renewed(PasswordKey password, RecoveryKey recovery, SecureRandom random) {
    var next = secrets.next(random);
    var fresh = HybridPrivateKey.generate(random);
    var sealing = new VaultSealing(context(next, fresh), next, random);
    var openers = List.of(sealing.opener(password), sealing.opener(recovery));
    return new Vault(VaultHeaders.first(sealing, fresh, password, openers), fresh, next);
  }

  @Override
  public void close() {
    identity.close();
    history.close();
    secrets.close();
  }

  private static VaultSealing founding(
      ServerId server, AccountId account, HybridPrivateKey identity, SecureRandom random) {
    var secrets = VaultSecrets.first(FIRST_GENERATION, VaultSecret.generate(random));
    var fingerprint = identity.publicKey().fingerprint();
    var context = new VaultContext(server, account, FIRST_GENERATION, fingerprint);
    return new VaultSealing(context, secrets, random);
  }

  private static Vault found(
      VaultSealing sealing,
      HybridPrivateKey identity,
      PasswordKey password,
      List<VaultOpener> openers) {
    var header = VaultHeaders.first(sealing, identity, password, openers);
    return new Vault(header, identity, sealing.secrets());
  }

  private static Vault opened(VaultHeader header, VaultSecrets secrets) {
    try {
      var vault = new Vault(header, new VaultOpening(header).identity(secrets), secrets);
      if (vault.isAsItsHeaderSays()) {
        return vault;
      }
      vault.close();
      throw new UnopenableException("what is in the vault is not what its header says");
    } catch (UnopenableException broken) {
      secrets.close();
      throw broken;
    }
  }

  private boolean isAsItsHeaderSays() {
    return identity.publicKey().equals(header.key())
        && history
            .of(header.generation())
            .filter(key -> key.publicKey().equals(header.vaultKey()))
            .isPresent();
  }

  private VaultSealing sealing(SecureRandom random) {
    return new VaultSealing(context(secrets, identity), secrets, random);
  }

  private VaultContext context(VaultSecrets of, HybridPrivateKey owner) {
    return new VaultContext(
        header.serverId(),
        header.accountId(),
        of.byGeneration().lastKey(),
        owner.publicKey().fingerprint());
  }

  private static HybridPrivateKey copy(HybridPrivateKey key) {
    var seeds = key.exportSeeds();
    try {
      return HybridPrivateKey.fromSeeds(seeds);
    } finally {
      Arrays.fill(seeds, (byte) 0);
    }
  }
}
