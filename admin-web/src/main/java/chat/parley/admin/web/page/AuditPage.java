package chat.parley.admin.web.page;

import chat.parley.server.admin.audit.AuditEntry;
import chat.parley.server.admin.audit.AuditLog;
import io.javalin.http.Context;
import java.util.List;

/** What operators did, newest first, and whether the record is whole. */
public final class AuditPage {
  private static final int SHOWN = 100;

  private final Pages pages;
  private final AuditLog audit;

  /** The page of one dashboard. */
  public AuditPage(Pages pages, AuditLog audit) {
    this.pages = pages;
    this.audit = audit;
  }

  /** Shows a page of it. */
  public void show(Context context) {
    var entries = audit.before(number(Pages.query(context, "before")), SHOWN);
    var older = entries.size() == SHOWN ? entries.getLast().sequence() : 0;
    var check = Pages.query(context, "check").isEmpty() ? Check.NOT_ASKED : check();
    pages.show(context, Section.AUDIT, "audit", new View(entries, older, check));
  }

  private Check check() {
    return audit.firstBroken().isEmpty() ? Check.WHOLE : Check.BROKEN;
  }

  private static long number(String typed) {
    return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
  }

  /**
   * What the page shows.
   *
   * @param older the number before which there is more; 0 when there is none
   */
  public record View(List<AuditEntry> entries, long older, Check check) {}

  /** What computing the whole chain again came to. */
  public enum Check {
    NOT_ASKED,
    WHOLE,
    BROKEN
  }
}
