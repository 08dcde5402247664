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
 */
public record AccountRoot(
    ServerId serverId,
    long version,
    List<StatementId> prev,
    AccountId accountId,
    CanonicalName name,
    HybridPublicKey key,
    Instant createdAt)
    implements AccountSigned {
  public AccountRoot {
    prev = Prev.check(prev, version == 1);
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
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

  static AccountRoot read(CanonicalReader reader, ServerId serverId) {
    return new AccountRoot(
        serverId,
        reader.u64(),
        Prev.read(reader),
        AccountId.read(reader),
        reader.text(CanonicalName::new),
        HybridPublicKey.read(reader),
        reader.instant());
  }

  void write(CanonicalWriter writer) {
    Prev.write(writer.u64(version), prev);
    writer.fixed(accountId.value()).text(name.value()).fixed(key.encoded()).instant(createdAt);
  }
}
