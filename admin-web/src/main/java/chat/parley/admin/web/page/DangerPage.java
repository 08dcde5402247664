package chat.parley.admin.web.page;

import chat.parley.admin.web.guard.RefusedException;
import chat.parley.admin.web.guard.SignedIn;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.access.AdminAccess;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;

/** Asks before a dangerous action: what will happen, the name typed, the password proven lately. */
public final class DangerPage {
  private final Pages pages;
  private final ServerAdmin server;
  private final AdminAccess access;
  private final Clock clock;

  /** The page of one dashboard. */
  public DangerPage(Pages pages, ServerAdmin server, AdminAccess access, Clock clock) {
    this.pages = pages;
    this.server = server;
    this.access = access;
    this.clock = clock;
  }

  /** Asks before an account is disabled. */
  public void askToDisable(Context context) {
    ask(context, disabling(Pages.query(context, "name")), "");
  }

  /** Disables an account. */
  public void disable(Context context) {
    act(context, disabling(Pages.field(context, "name")));
  }

  /** Asks before the server ends. */
  public void askToShutDown(Context context) {
    ask(context, Danger.shuttingDown(server.overview()), "");
  }

  /** Ends the server. */
  public void shutDown(Context context) {
    act(context, Danger.shuttingDown(server.overview()));
  }

  private Danger disabling(String name) {
    return Danger.disabling(server.user(name).orElseThrow(RefusedException::notFound));
  }

  private void act(Context context, Danger danger) {
    if (!Pages.field(context, "typed").strip().equals(danger.typed())) {
      refuse(context, danger, "Type “%s” exactly as it is written here.".formatted(danger.typed()));
    } else if (isConfirmed(context)) {
      pages.act(context, danger.words(), danger.back());
    } else {
      switch (access.confirm(SignedIn.on(context).session(), Pages.field(context, "password"))) {
        case CONFIRMED -> pages.act(context, danger.words(), danger.back());
        case REFUSED -> refuse(context, danger, "That password is wrong.");
        case THROTTLED -> refuse(context, danger, "Too many attempts. Wait a minute.");
      }
    }
  }

  private void refuse(Context context, Danger danger, String problem) {
    context.status(HttpStatus.UNPROCESSABLE_CONTENT);
    ask(context, danger, problem);
  }

  private void ask(Context context, Danger danger, String problem) {
    var section = danger.action().startsWith("/user") ? Section.USERS : Section.CONTROL_ROOM;
    var view = new View(danger, !isConfirmed(context), problem);
    pages.show(context, section, danger.question(), "danger", view);
  }

  private boolean isConfirmed(Context context) {
    return SignedIn.on(context).session().confirmedBy(clock.instant());
  }

  /**
   * What the page shows.
   *
   * @param asksPassword true when it was not proven lately
   * @param problem what to mend; empty when nothing
   */
  public record View(Danger danger, boolean asksPassword, String problem) {}
}
