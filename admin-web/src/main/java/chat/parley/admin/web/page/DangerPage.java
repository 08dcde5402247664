package chat.parley.admin.web.page;

import chat.parley.admin.web.guard.RefusedException;
import chat.parley.admin.web.guard.SignedIn;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.UserView;
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

  /** Asks before a device is shut out. */
  public void askToRevoke(Context context) {
    ask(context, revoking(Pages.query(context, "name"), Pages.query(context, "device")), "");
  }

  /** Shuts a device out. */
  public void revoke(Context context) {
    act(context, revoking(Pages.field(context, "name"), Pages.field(context, "device")));
  }

  /** Asks before an account may begin anew. */
  public void askToReEnrol(Context context) {
    ask(context, Danger.reEnrolling(user(Pages.query(context, "name"))), "");
  }

  /** Lets an account begin anew. */
  public void reEnrol(Context context) {
    act(context, Danger.reEnrolling(user(Pages.field(context, "name"))));
  }

  /** Asks before a new server identity is announced. */
  public void askToRotateIdentity(Context context) {
    ask(context, Danger.rotatingIdentity(), "");
  }

  /** Announces a new server identity. */
  public void rotateIdentity(Context context) {
    act(context, Danger.rotatingIdentity());
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
    return Danger.disabling(user(name));
  }

  private Danger revoking(String name, String device) {
    var user = user(name);
    return user.devices().stream()
        .filter(listed -> listed.id().equals(device))
        .map(listed -> Danger.revoking(user, listed))
        .findFirst()
        .orElseThrow(RefusedException::notFound);
  }

  private UserView user(String name) {
    return server.user(name).orElseThrow(RefusedException::notFound);
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
    var view = new View(danger, !isConfirmed(context), problem);
    pages.show(context, section(danger), danger.question(), "danger", view);
  }

  private static Section section(Danger danger) {
    if (danger.action().startsWith("/user")) {
      return Section.USERS;
    }
    return danger.action().startsWith("/keys") ? Section.KEYS : Section.CONTROL_ROOM;
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
