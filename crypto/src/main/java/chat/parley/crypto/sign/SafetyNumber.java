package chat.parley.crypto.sign;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ServerId;

/**
 * What two people compare to rule out a lying server: the same on both sides, and another one as
 * soon as either's identity is. Devices do not change it.
 *
 * @param lower the party with the lower account id
 * @param higher the other one
 * @see "docs/encryption.md, 7"
 */
public record SafetyNumber(ServerId server, Party lower, Party higher) {
  private static final int VERSION = 1;
  private static final int GROUPS = 12;

  public SafetyNumber {
    if (lower.account().compareTo(higher.account()) >= 0) {
      throw new IllegalArgumentException("two accounts in the order of their ids");
    }
  }

  /** An account under an identity. */
  public record Party(AccountId account, Fingerprint identity) {}

  /**
   * The number of two people, whichever comes first.
   *
   * @throws IllegalArgumentException when both are one account
   */
  public static SafetyNumber of(ServerId server, Party one, Party other) {
    return one.account().compareTo(other.account()) <= 0
        ? new SafetyNumber(server, one, other)
        : new SafetyNumber(server, other, one);
  }

  /** The form people read to each other: 12 groups of 5 digits, one blank between groups. */
  public String digits() {
    var labelled =
        CanonicalWriter.labelled(Label.SAFETY_NUMBER)
            .fixed(server.value())
            .fixed(lower.account().value())
            .fixed(lower.identity().value())
            .fixed(higher.account().value())
            .fixed(higher.identity().value())
            .toLabelled();
    return DigitGroups.of(labelled, GROUPS);
  }

  /** True when a person typed {@link #digits}; blanks and hyphens are ignored. */
  public boolean matches(String typed) {
    return DigitGroups.bare(typed).equals(DigitGroups.bare(digits()));
  }

  /** The form cameras read: version, both accounts, both identities; the lower account's first. */
  public Bytes code() {
    return CanonicalWriter.create()
        .u8(VERSION)
        .fixed(lower.account().value())
        .fixed(higher.account().value())
        .fixed(lower.identity().value())
        .fixed(higher.identity().value())
        .toBytes();
  }

  /** Compares with the {@link #code} a camera read. */
  public Comparison compare(Bytes scanned) {
    try {
      return CanonicalReader.decode(scanned, code().length(), this::compare);
    } catch (MalformedException _) {
      return Comparison.UNREADABLE;
    }
  }

  private Comparison compare(CanonicalReader reader) {
    if (reader.u8() != VERSION) {
      throw new MalformedException("a code of another version");
    }
    var lowerAccount = AccountId.read(reader);
    var higherAccount = AccountId.read(reader);
    var lowerSeen = new Party(lowerAccount, Fingerprint.read(reader));
    var higherSeen = new Party(higherAccount, Fingerprint.read(reader));
    if (lowerSeen.equals(lower) && higherSeen.equals(higher)) {
      return Comparison.SAME;
    }
    return lowerAccount.equals(lower.account()) && higherAccount.equals(higher.account())
        ? Comparison.OTHER_IDENTITY
        : Comparison.OTHER_ACCOUNTS;
  }
}
