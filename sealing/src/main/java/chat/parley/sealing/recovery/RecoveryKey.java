package chat.parley.sealing.recovery;

import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.hash.Hkdf;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.sealing.aead.SealingKey;
import chat.parley.sealing.recovery.RecoveryKeyReading.Fault;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code RK}: 160 random bits with the powers of the password, kept on paper. Written in
 * Crockford's base 32 as eight groups of four characters and two that check them; case, hyphens and
 * blanks do not count.
 *
 * <p>The two check characters are the first ten bits of {@code HKDF(RK, enc("recovery-check"))}.
 *
 * <p>Ownership: whoever holds it closes it, which wipes it. Thread: any, until closed.
 *
 * @see "docs/encryption.md, 1 and 6"
 */
public final class RecoveryKey implements AutoCloseable {
  /** Length in bytes. */
  public static final int LENGTH = 20;

  private static final int SYMBOLS = LENGTH * Byte.SIZE / Crockford.BITS;
  private static final int CHECKS = 2;
  private static final int GROUP = 4;

  private final byte[] octets;
  private volatile boolean closed;

  private RecoveryKey(byte[] octets) {
    this.octets = octets;
  }

  /** A new key. */
  public static RecoveryKey generate(SecureRandom random) {
    var octets = new byte[LENGTH];
    random.nextBytes(octets);
    return new RecoveryKey(octets);
  }

  /** Reads what somebody typed. */
  public static RecoveryKeyReading read(CharSequence typed) {
    var values = Crockford.values(typed);
    if (Arrays.stream(values).anyMatch(value -> value < 0)) {
      return new RecoveryKeyReading.Mistyped(Fault.CHARACTER);
    }
    if (values.length != SYMBOLS + CHECKS) {
      return new RecoveryKeyReading.Mistyped(Fault.LENGTH);
    }
    var key = new RecoveryKey(Crockford.join(Arrays.copyOf(values, SYMBOLS)));
    if (!Arrays.equals(key.checks(), Arrays.copyOfRange(values, SYMBOLS, values.length))) {
      key.close();
      return new RecoveryKeyReading.Mistyped(Fault.CHECK);
    }
    return new RecoveryKeyReading.Read(key);
  }

  /** The key as it is shown, once, to be written down: {@code XXXX-...-XXXX-XX}. */
  public String text() {
    var values =
        IntStream.concat(Arrays.stream(Crockford.split(live(), SYMBOLS)), Arrays.stream(checks()))
            .toArray();
    return IntStream.range(0, values.length)
        .mapToObj(i -> (i > 0 && i % GROUP == 0 ? "-" : "") + Crockford.character(values[i]))
        .collect(Collectors.joining());
  }

  /** The login key of the method {@code RECOVERY}; the caller closes it. */
  public Ed25519PrivateKey loginKey(ServerId server) {
    var info =
        CanonicalWriter.labelled(Label.RECOVERY_LOGIN_KEY).fixed(server.value()).toLabelled();
    var seed = Hkdf.derive(live(), info);
    try {
      return Ed25519PrivateKey.fromSeed(seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /** The key of the vault's recovery opener; the caller closes it. */
  public SealingKey vaultKek() {
    return SealingKey.takeOver(Hkdf.derive(live(), Labelled.of(Label.RECOVERY_KEK)));
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(octets, (byte) 0);
  }

  private int[] checks() {
    return Crockford.split(Hkdf.derive(live(), Labelled.of(Label.RECOVERY_CHECK)), CHECKS);
  }

  private byte[] live() {
    if (closed) {
      throw new IllegalStateException("this key has been wiped");
    }
    return octets;
  }
}
