package chat.parley.server.admin.access;

import chat.parley.crypto.encoding.Bytes;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One kind of one-time link: only the newest is good, once, for a while, and only as long as the
 * process lives. Thread: any.
 */
final class OneTimeLinks {
  private static final int BITS = 160;

  private record Pending(Bytes hash, Instant expiresAt) {}

  private final SecureRandom random;
  private final Clock clock;
  private final Duration lifetime;
  private final AtomicReference<@Nullable Pending> pending = new AtomicReference<>();

  OneTimeLinks(SecureRandom random, Clock clock, Duration lifetime) {
    this.random = random;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /** Makes a new token; the one before it is no longer good. */
  String issue() {
    var token = SecretToken.fresh(random, BITS);
    pending.set(new Pending(SecretToken.hash(token), clock.instant().plus(lifetime)));
    return token;
  }

  /** True when the token would be taken now. */
  boolean accepts(String token) {
    var current = pending.get();
    return current != null && matches(current, token);
  }

  /** Takes the token; true at most once for each that was issued. */
  boolean redeem(String token) {
    var current = pending.get();
    return current != null && matches(current, token) && pending.compareAndSet(current, null);
  }

  /** Makes whatever was issued worthless. */
  void revoke() {
    pending.set(null);
  }

  private boolean matches(Pending current, String token) {
    var presented = SecretToken.hash(token).readOnlyArray();
    return clock.instant().isBefore(current.expiresAt)
        && MessageDigest.isEqual(current.hash.readOnlyArray(), presented);
  }
}
