package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.sign.HybridPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Binds an account's name to its identity key, signed by that key.
 *
 * @param version from 1; a higher one renews the identity and needs the old one's signature too
 * @param key the account identity
 * @param first fingerprint of the identity the account began with; version 1 leaves it out of its
 *     body, being that identity's own
 */
public record AccountRoot(
    ServerId serverId,
    long version,
    List<StatementId> prev,
    AccountId accountId,
    CanonicalName name,
    HybridPublicKey key,
    Instant createdAt,
    Fingerprint first)
    implements AccountSigned {
  public AccountRoot {
    prev = Prev.check(prev, version == 1);
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    if ((version == 1) != first.equals(key.fingerprint())) {
      throw new IllegalArgumentException("the first identity is version 1's and no other's");
    }
  }

  /** The root a new account begins with. */
  public static AccountRoot first(
      ServerId serverId,
      AccountId accountId,
      CanonicalName name,
      HybridPublicKey key,
      Instant createdAt) {
    return new AccountRoot(
        serverId, 1, List.of(), accountId, name, key, createdAt, key.fingerprint());
  }

  /** The root that renews this one's identity. */
  public AccountRoot renewed(HybridPublicKey next, Instant now) {
    return new AccountRoot(serverId, version + 1, List.of(id()), accountId, name, next, now, first);
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

  /** By the first identity, so that all of an account's renewals are one chain. */
  @Override
  public ChainKey chain() {
    return ChainKey.of(type(), accountId.value().concat(first.value()));
  }

  static AccountRoot read(CanonicalReader reader, ServerId serverId) {
    var version = reader.u64();
    var prev = Prev.read(reader);
    var account = AccountId.read(reader);
    var name = reader.text(CanonicalName::new);
    var key = HybridPublicKey.read(reader);
    var createdAt = reader.instant();
    var first = version == 1 ? key.fingerprint() : Fingerprint.read(reader);
    return new AccountRoot(serverId, version, prev, account, name, key, createdAt, first);
  }

  void write(CanonicalWriter writer) {
    Prev.write(writer.u64(version), prev);
    writer.fixed(accountId.value()).text(name.value()).fixed(key.encoded()).instant(createdAt);
    if (version > 1) {
      writer.fixed(first.value());
    }
  }
}
