package chat.parley.crypto.cast;

import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.crypto.statement.OlderSecret;
import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import chat.parley.crypto.statement.StatementId;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.statement.VaultOpener;
import chat.parley.crypto.verify.AccountHeads;
import chat.parley.crypto.verify.AccountUpdate.DeviceAdded;
import chat.parley.crypto.verify.AccountUpdate.DevicesRevoked;
import chat.parley.crypto.verify.AccountUpdate.IdentityRenewed;
import chat.parley.crypto.verify.AccountUpdate.KeyRenewed;
import chat.parley.crypto.verify.AccountUpdate.VaultChanged;
import chat.parley.crypto.verify.AccountUpdate.VaultRotated;
import java.time.Duration;
import java.util.List;

/** Every change alice can make of her account, each on top of what she has in {@link Chat}. */
public final class Updates {
  public static final Ed25519PrivateKey NEW_PASSWORD =
      Ed25519PrivateKey.generate(new SeededRandom("new password"));
  public static final Ed25519PrivateKey RECOVERY =
      Ed25519PrivateKey.generate(new SeededRandom("recovery key"));
  private static final KemPublicKey NEXT_VAULT =
      new KemPublicKey(new SeededRandom("next vault").bytes(KemPublicKey.LENGTH));

  private final Chat chat;
  private final Person alice;
  private final VaultHeader vault;

  public Updates(Chat chat) {
    this.chat = chat;
    this.alice = chat.alice;
    this.vault = alice.vault(KdfParameters.FLOOR).statement();
  }

  /** Alice with her desk only. */
  public AccountHeads first() {
    return new AccountHeads(
        alice.root.statement(),
        chat.aliceFirst.statement(),
        vault,
        List.of(chat.deskKem.statement()));
  }

  /** Alice with both devices. */
  public AccountHeads both() {
    return new AccountHeads(
        alice.root.statement(),
        chat.aliceList.statement(),
        vault,
        List.of(chat.deskKem.statement(), chat.lapKem.statement()));
  }

  public DeviceAdded lapAdded() {
    return new DeviceAdded(chat.aliceList, chat.lapKem);
  }

  public DevicesRevoked lapRevoked() {
    var list = Changes.revoking(alice, chat.aliceList.statement(), chat.lap.id);
    return new DevicesRevoked(list, List.of(deskKem(list.statement())));
  }

  public KeyRenewed deskRenewed() {
    return new KeyRenewed(deskKem(chat.aliceList.statement()));
  }

  /** Another password, and a recovery key besides. */
  public VaultChanged passwordChanged() {
    return new VaultChanged(sign(next(vault.generation(), vault.vaultKey(), List.of())));
  }

  public VaultRotated vaultRotated() {
    var header = sign(next(vault.generation() + 1, NEXT_VAULT, older()));
    var list = rotated(chat.aliceList.statement());
    return new VaultRotated(header, list, List.of(deskKem(list.statement())));
  }

  public IdentityRenewed identityRenewed() {
    var key = Changes.NEXT_ALICE;
    var list = Changes.underNewIdentity(chat.aliceList.statement(), key);
    var header = header(1, List.of(), list.statement().vaultKey(), key);
    return new IdentityRenewed(
        Changes.renewedRoot(alice, key),
        list,
        SignedStatement.sign(header, key, new ZeroRandom()),
        List.of(deskKem(list.statement())));
  }

  /** The next key of alice's desk, signed under {@code list}. */
  public SignedStatement<DeviceKem> deskKem(DeviceList list) {
    var signer = Signer.of(list, chat.desk.id);
    var kem = Changes.renewedKem(chat.deskKem.statement(), signer, Duration.ofDays(7));
    return SignedStatement.sign(kem, chat.desk.key);
  }

  public SignedStatement<VaultHeader> sign(VaultHeader header) {
    return SignedStatement.sign(header, alice.identity, new ZeroRandom());
  }

  /** The next header of the same identity. */
  public VaultHeader next(long generation, KemPublicKey key, List<OlderSecret> older) {
    return header(vault.version() + 1, List.of(vault.id()), generation, key, alice.identity, older);
  }

  private VaultHeader header(
      long version, List<StatementId> prev, KemPublicKey vaultKey, HybridPrivateKey identity) {
    return header(version, prev, vault.generation() + 1, vaultKey, identity, older());
  }

  private VaultHeader header(
      long version,
      List<StatementId> prev,
      long generation,
      KemPublicKey vaultKey,
      HybridPrivateKey identity,
      List<OlderSecret> older) {
    return new VaultHeader(
        vault.serverId(),
        vault.accountId(),
        version,
        prev,
        vault.kdf(),
        new ServedSalt(new SeededRandom("new salt").bytes(ServedSalt.LENGTH)),
        generation,
        vaultKey,
        identity.publicKey(),
        List.of(opener(OpenerKind.PASSWORD, NEW_PASSWORD), opener(OpenerKind.RECOVERY, RECOVERY)),
        vault.sealedIdentity(),
        older);
  }

  private SignedStatement<DeviceList> rotated(DeviceList last) {
    var list =
        new DeviceList(
            last.serverId(),
            last.accountId(),
            last.identity(),
            last.version() + 1,
            List.of(last.id()),
            last.devices(),
            last.revoked(),
            last.generation() + 1,
            NEXT_VAULT);
    return SignedStatement.sign(list, alice.identity, new ZeroRandom());
  }

  private List<OlderSecret> older() {
    return List.of(new OlderSecret(vault.generation(), new SeededRandom("older").bytes(60)));
  }

  private static VaultOpener opener(OpenerKind kind, Ed25519PrivateKey key) {
    return new VaultOpener(kind, key.publicKey(), new SeededRandom("opener " + kind).bytes(60));
  }
}
