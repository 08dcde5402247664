package chat.parley.server.admin;

/**
 * Who gives a command, and from where; this is what the audit log keeps.
 *
 * @param name the admin account, or {@code host} for the host's own terminal
 * @param address the peer's address
 */
public record Operator(String name, String address, Surface surface) {

  /** Through what an operator acts. */
  public enum Surface {
    /** The dashboard in a browser. */
    WEB,
    /** The terminal of the host, proven by a file only its owner can read. */
    HOST
  }
}
