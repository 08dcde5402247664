package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Ascending;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Sealed;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.sign.HybridPublicKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The account's vault: its identity seeds and its secret, sealed for password and recovery key.
 * Given out only after a proof of one of them.
 *
 * @param version from 1; moves with every change of a login key
 * @param generation of the vault secret
 * @param vaultKey derived from the vault secret
 * @param key the account identity that signs this header
 * @param openers ascending by kind; a password opener always
 * @param sealedIdentity the identity's seeds, sealed for the vault secret
 * @param older ascending by generation; all below {@code generation}
 * @see "docs/encryption.md, 6"
 */
public record VaultHeader(
    ServerId serverId,
    AccountId accountId,
    long version,
    List<StatementId> prev,
    KdfParameters kdf,
    ServedSalt salt,
    long generation,
    KemPublicKey vaultKey,
    HybridPublicKey key,
    List<VaultOpener> openers,
    @Sealed(Audience.VAULT) Bytes sealedIdentity,
    List<OlderSecret> older)
    implements AccountSigned {
  static final int MAX_SEALED = 256;

  public VaultHeader {
    prev = Prev.check(prev, version == 1);
    openers = Ascending.require(openers, Comparator.comparing(VaultOpener::kind));
    older = Ascending.require(older, Comparator.comparingLong(OlderSecret::generation));
    if (generation < 1 || (!older.isEmpty() && older.getLast().generation() >= generation)) {
      throw new IllegalArgumentException("generations count from 1 and older ones are lower");
    }
    if (opener(openers, OpenerKind.PASSWORD).isEmpty()) {
      throw new IllegalArgumentException("a vault opens with a password");
    }
  }

  /** The version. */
  @Override
  public long number() {
    return version;
  }

  @Override
  public Fingerprint identity() {
    return key.fingerprint();
  }

  /** The opener of this kind, when there is one. */
  public Optional<VaultOpener> opener(OpenerKind kind) {
    return opener(openers, kind);
  }

  static VaultHeader read(CanonicalReader reader, ServerId serverId) {
    return new VaultHeader(
        serverId,
        AccountId.read(reader),
        reader.u64(),
        Prev.read(reader),
        KdfParameters.read(reader),
        ServedSalt.read(reader),
        reader.u64(),
        KemPublicKey.read(reader),
        HybridPublicKey.read(reader),
        reader.list(OpenerKind.values().length, VaultOpener::read),
        reader.bytes(MAX_SEALED),
        reader.list(CanonicalReader.MAX_LIST, OlderSecret::read));
  }

  void write(CanonicalWriter writer) {
    writer.fixed(accountId.value()).u64(version);
    Prev.write(writer, prev);
    writer
        .fixed(kdf.encoded())
        .fixed(salt.value())
        .u64(generation)
        .fixed(vaultKey.value())
        .fixed(key.encoded())
        .list(openers, (target, opener) -> opener.write(target))
        .bytes(sealedIdentity)
        .list(older, (target, secret) -> secret.write(target));
  }

  private static Optional<VaultOpener> opener(List<VaultOpener> openers, OpenerKind kind) {
    return openers.stream().filter(opener -> opener.kind() == kind).findAny();
  }
}
