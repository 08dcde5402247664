package chat.parley.crypto.sign;

/** What scanning somebody's code showed. */
public enum Comparison {
  /** Both see the same two accounts under the same identities. */
  SAME,
  /** The same two accounts, but at least one under another identity: somebody may be between. */
  OTHER_IDENTITY,
  /** The code is about other accounts; the wrong person's was scanned. */
  OTHER_ACCOUNTS,
  /** Not such a code, or one of a newer version. */
  UNREADABLE
}
