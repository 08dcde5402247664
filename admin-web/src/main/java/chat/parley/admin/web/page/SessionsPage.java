package chat.parley.admin.web.page;

import chat.parley.admin.web.guard.SignedIn;
import chat.parley.server.admin.access.AdminAccess;
import chat.parley.server.admin.access.AdminSession;
import io.javalin.http.Context;
import java.util.List;

/** Who is signed in to this dashboard, and from where. */
public final class SessionsPage {
  private final Pages pages;
  private final AdminAccess access;

  /** The page of one dashboard. */
  public SessionsPage(Pages pages, AdminAccess access) {
    this.pages = pages;
    this.access = access;
  }

  /** Shows the sessions. */
  public void show(Context context) {
    var own = SignedIn.on(context).session().id();
    pages.show(context, Section.SESSIONS, "sessions", new View(access.sessions(), own));
  }

  /** Ends one. */
  public void end(Context context) {
    var ended = access.end(Pages.field(context, "id"), SignedIn.on(context).operator());
    pages.leave(
        context,
        ended
            ? new Notice(Notice.Tone.GOOD, "The session is over.")
            : new Notice(Notice.Tone.BAD, "That session was over already."));
    Pages.seeOther(context, Section.SESSIONS.path());
  }

  /** Keeps this session awake; the guard has noted the person's doing. */
  public void keep(Context context) {
    context.status(204);
  }

  /**
   * What the page shows.
   *
   * @param own id of the session that looks
   */
  public record View(List<AdminSession> sessions, String own) {}
}
