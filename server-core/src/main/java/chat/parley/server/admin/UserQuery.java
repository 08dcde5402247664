package chat.parley.server.admin;

/**
 * Which accounts to show, and in which order.
 *
 * @param part text the name contains; empty for all
 * @param offset accounts to leave out, from 0
 * @param limit 1 to 500
 */
public record UserQuery(String part, Filter filter, Sort sort, int offset, int limit) {
  /** The largest page. */
  public static final int MAX_LIMIT = 500;

  public UserQuery {
    if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("a page has 1 to %d accounts".formatted(MAX_LIMIT));
    }
  }

  /** The first page of everybody whose name contains {@code part}, by name. */
  public static UserQuery named(String part) {
    return new UserQuery(part, Filter.ALL, Sort.NAME, 0, MAX_LIMIT);
  }

  /** Which accounts. */
  public enum Filter {
    ALL,
    ONLINE,
    DISABLED
  }

  /** In which order. */
  public enum Sort {
    NAME,
    NEWEST,
    DEVICES
  }
}
