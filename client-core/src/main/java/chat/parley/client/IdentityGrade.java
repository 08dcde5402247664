package chat.parley.client;

/**
 * How surely an identity is the person's, rising. Names are stored and never change.
 *
 * @see "docs/encryption.md, 6, Pins"
 */
public enum IdentityGrade {
  /** As the server first showed it: nobody looked. */
  FIRST_SEEN,
  /** It came with an invitation link, as safe as the way the link came. */
  VERIFIED_BY_LINK,
  /** A person compared the safety number. */
  COMPARED
}
