package chat.parley.server.account;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * What an operator gives to somebody who lost password and recovery key: which account may begin
 * anew, and the proof that its holder may do it. Written as the account's id, a hyphen, and the
 * secret, in hexadecimal.
 *
 * @param secret 16 bytes
 */
public record ReEnrolmentToken(AccountId account, Bytes secret) {
  private static final int SECRET = 16;
  private static final int ID_DIGITS = 34;
  private static final int DIGITS = ID_DIGITS + 1 + 2 * SECRET;

  /** A new one. */
  public static ReEnrolmentToken generate(AccountId account, SecureRandom random) {
    return new ReEnrolmentToken(account, Bytes.random(random, SECRET));
  }

  /** Reads what {@link #text} wrote; empty when it is anything else. */
  public static Optional<ReEnrolmentToken> parse(String text) {
    if (text.length() != DIGITS || text.charAt(ID_DIGITS) != '-') {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ReEnrolmentToken(
              new AccountId(Bytes.fromHex(text.substring(0, ID_DIGITS))),
              Bytes.fromHex(text.substring(ID_DIGITS + 1))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** For people to carry. */
  public String text() {
    return account + "-" + secret.toHex();
  }

  /** What the server keeps of it. */
  public Hash hash() {
    return Hash.of(secret);
  }

  /** Not the secret. */
  @Override
  public String toString() {
    return "ReEnrolmentToken[" + account + "]";
  }
}
