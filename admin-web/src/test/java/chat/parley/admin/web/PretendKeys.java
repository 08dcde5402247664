package chat.parley.admin.web;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import chat.parley.crypto.statement.StatementId;
import chat.parley.crypto.statement.StatementType;
import chat.parley.server.store.KeyOverviewStore;
import chat.parley.server.store.StatementStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sealing keys and conversations of pretended accounts, all from their ids: a device's key is 0 to
 * 39 days old, and every seventh has none.
 */
record PretendKeys(Clock clock) implements StatementStore, KeyOverviewStore {
  private static final int ID_LENGTH = 17;

  @Override
  public Optional<Bytes> newest(ChainKey chain) {
    return chain.type() == StatementType.DEVICE_KEM ? kem(chain.subject()) : Optional.empty();
  }

  @Override
  public Optional<Bytes> at(ChainKey chain, long number) {
    return Optional.empty();
  }

  @Override
  public List<Bytes> above(ChainKey chain, long number) {
    return List.of();
  }

  @Override
  public List<ConversationKeys> of(AccountId account) {
    var kinds = List.of("direct", "group", "self");
    var many = Math.floorMod(account.value().at(1), 4);
    return IntStream.range(0, many)
        .mapToObj(
            number ->
                new ConversationKeys(
                    ConversationId.of(Hash.of(account.value()).value().slice(number, number + 16)),
                    kinds.get(number),
                    number == 1 ? 14 : 2 - number / 2,
                    12L * number,
                    clock.instant().minus(Duration.ofHours(5L * number))))
        .toList();
  }

  private Optional<Bytes> kem(Bytes subject) {
    var seed = Math.floorMod(subject.at(subject.length() - 1), 40);
    return seed % 7 == 6 ? Optional.empty() : Optional.of(kem(subject, seed));
  }

  private Bytes kem(Bytes subject, int age) {
    var signer =
        new Signer(
            new AccountId(subject.slice(0, ID_LENGTH)),
            new Fingerprint(Bytes.zeros(Fingerprint.LENGTH)),
            new DeviceId(subject.slice(ID_LENGTH, 2 * ID_LENGTH)),
            1,
            StatementId.NONE);
    try (var key = Ed25519PrivateKey.generate(new SecureRandom())) {
      var kem =
          DeviceKem.first(
              new Fingerprint(Bytes.zeros(Fingerprint.LENGTH)).serverId(),
              signer,
              new KemPublicKey(Bytes.zeros(KemPublicKey.LENGTH)),
              clock.instant().minus(Duration.ofDays(age)));
      return SignedStatement.sign(kem, key).encode();
    }
  }
}
