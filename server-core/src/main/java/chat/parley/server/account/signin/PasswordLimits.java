package chat.parley.server.account.signin;

import chat.parley.crypto.id.CanonicalName;
import chat.parley.server.limit.AddressBlock;
import chat.parley.server.limit.KeyedBuckets;
import chat.parley.server.limit.PasswordThrottle;
import chat.parley.server.limit.RateLimit;
import chat.parley.server.limit.TokenBucket;
import java.time.Clock;

/** The three limits on trying passwords: for a name, from an address, and in all. Thread: any. */
public final class PasswordLimits {
  private final PasswordThrottle names;
  private final KeyedBuckets<AddressBlock> addresses;
  private final TokenBucket all;

  /** Nothing tried yet. */
  public PasswordLimits(Clock clock) {
    names = new PasswordThrottle(clock);
    addresses = new KeyedBuckets<>(RateLimit.PASSWORDS_BY_ADDRESS, clock);
    all = new TokenBucket(RateLimit.PASSWORDS, clock);
  }

  /** True when a proof for this name would be looked at now. */
  boolean permits(CanonicalName name) {
    return names.permits(name.value());
  }

  /** Counts an attempt before its proof is looked at; false when it must not be. */
  boolean tryAttempt(AddressBlock from, CanonicalName name) {
    return addresses.tryTake(from) && all.tryTake() && names.tryAttempt(name.value());
  }

  /** The proof was right. */
  void succeeded(CanonicalName name) {
    names.succeeded(name.value());
  }
}
