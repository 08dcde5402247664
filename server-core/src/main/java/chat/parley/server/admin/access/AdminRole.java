package chat.parley.server.admin.access;

/** What an admin may do. Names are stored. */
public enum AdminRole {
  /** Everything. */
  OWNER
}
