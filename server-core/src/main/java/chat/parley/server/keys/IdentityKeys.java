package chat.parley.server.keys;

import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.crypto.verify.ServerKeyHistory;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The server's identity keys from the first to the newest, and the statements that lead from each
 * to the next.
 *
 * @param keys at least one; one more than rotations
 */
record IdentityKeys(List<HybridPrivateKey> keys, List<SignedStatement<ServerRotation>> rotations) {
  IdentityKeys {
    keys = List.copyOf(keys);
    rotations = List.copyOf(rotations);
    if (keys.size() != rotations.size() + 1) {
      throw new IllegalArgumentException("a rotation leads from each key to the next");
    }
  }

  static IdentityKeys only(HybridPrivateKey key) {
    return new IdentityKeys(List.of(key), List.of());
  }

  /** What everybody may know of them. */
  ServerKeyHistory history() {
    return new ServerKeyHistory(keys.getFirst().publicKey(), rotations);
  }

  /** The key that signs at {@code instant}. */
  HybridPrivateKey at(Instant instant) {
    var newest =
        IntStream.range(0, rotations.size())
            .filter(index -> !rotations.get(index).statement().effectiveAt().isAfter(instant))
            .max();
    return keys.get(newest.isPresent() ? newest.getAsInt() + 1 : 0);
  }

  /** With one more key, announced now. */
  IdentityKeys announce(HybridPrivateKey next, Instant now, SecureRandom random) {
    var rotation =
        ServerRotation.announce(
            history().serverId(), rotations.size() + 1L, prev(), next.publicKey(), now);
    return new IdentityKeys(
        with(keys, next),
        with(rotations, SignedStatement.sign(rotation, keys.getLast(), next, random)));
  }

  private List<StatementId> prev() {
    return rotations.isEmpty() ? List.of() : List.of(rotations.getLast().id());
  }

  private static <E> List<E> with(List<E> list, E last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }
}
