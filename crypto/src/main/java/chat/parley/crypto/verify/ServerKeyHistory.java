package chat.parley.crypto.verify;

import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.crypto.statement.ServerSigned;
import chat.parley.crypto.statement.SignedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A server's identity keys from the first to the newest. Ask {@link ServerRotationCheck#check}
 * before believing any but the first.
 *
 * @param first the one the server id comes from; compare its fingerprint with the pin
 * @param rotations all of them, ascending by number
 * @see "docs/encryption.md, 3"
 */
public record ServerKeyHistory(
    HybridPublicKey first, List<SignedStatement<ServerRotation>> rotations) {
  /** How wrong a client's clock may be. */
  static final Duration CLOCK_ERROR = Duration.ofHours(24);

  public ServerKeyHistory {
    rotations = List.copyOf(rotations);
  }

  /** The history of a server that never changed its identity. */
  public static ServerKeyHistory of(HybridPublicKey only) {
    return new ServerKeyHistory(only, List.of());
  }

  /** The server's id: that of the first key. */
  public ServerId serverId() {
    return first.fingerprint().serverId();
  }

  /** The key that signs at {@code instant}. */
  public HybridPublicKey at(Instant instant) {
    return rotations.stream()
        .map(SignedStatement::statement)
        .filter(rotation -> !rotation.effectiveAt().isAfter(instant))
        .reduce((_, later) -> later)
        .map(ServerRotation::key)
        .orElse(first);
  }

  /** The key announced at {@code instant} that does not sign yet, for people to be told. */
  public Optional<ServerRotation> announced(Instant instant) {
    return rotations.stream()
        .map(SignedStatement::statement)
        .filter(rotation -> rotation.effectiveAt().isAfter(instant))
        .findFirst();
  }

  /** True when a key that may sign at {@code instant}, a day allowed either way, signed it. */
  boolean signed(SignedStatement<? extends ServerSigned> signed, Instant instant) {
    return acceptable(instant).anyMatch(signed::signedBy);
  }

  private Stream<HybridPublicKey> acceptable(Instant instant) {
    return IntStream.rangeClosed(0, rotations.size())
        .filter(index -> index == 0 || !instant.plus(CLOCK_ERROR).isBefore(effective(index)))
        .filter(
            index ->
                index == rotations.size()
                    || instant.minus(CLOCK_ERROR).isBefore(effective(index + 1)))
        .mapToObj(this::key);
  }

  private HybridPublicKey key(int index) {
    return index == 0 ? first : rotations.get(index - 1).statement().key();
  }

  private Instant effective(int index) {
    return rotations.get(index - 1).statement().effectiveAt();
  }
}
