package chat.parley.admin.web.guard;

import org.jspecify.annotations.Nullable;

/**
 * Which pages may send something that changes a thing: this dashboard's own. Browsers tell with
 * Sec-Fetch-Site; Origin is the word of older ones, and is {@code null} under our referrer policy.
 */
final class OriginRule {
  private OriginRule() {}

  /**
   * True when the request comes from a page of this origin.
   *
   * @param ownOrigin scheme, host and port as the browser knows them
   */
  static boolean accepts(String ownOrigin, @Nullable String origin, @Nullable String secFetchSite) {
    var told = origin == null || origin.equals("null") ? "" : origin;
    if (!told.isEmpty() && !told.equals(ownOrigin)) {
      return false;
    }
    return secFetchSite == null ? !told.isEmpty() : secFetchSite.equals("same-origin");
  }
}
