package chat.parley.admin.web.page;

import chat.parley.admin.web.Links;
import chat.parley.admin.web.guard.SessionCookie;
import chat.parley.admin.web.guard.SignedIn;
import chat.parley.server.admin.access.AdminAccess;
import chat.parley.server.admin.access.SetupResult;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Makes the owner's account, once, with the link of the host. */
public final class SetupPage {
  private final Pages pages;
  private final AdminAccess access;
  private final Links links;

  /** The page of one dashboard. */
  public SetupPage(Pages pages, AdminAccess access, Links links) {
    this.pages = pages;
    this.access = access;
    this.links = links;
  }

  /** Shows the form. */
  public void show(Context context) {
    var token = Pages.query(context, "token");
    if (access.setupLinkIsGood(token)) {
      pages.showOutside(context, "setup", new View(token, "", ""));
    } else {
      refuseLink(context);
    }
  }

  /** Takes the form. */
  public void create(Context context) {
    var token = Pages.field(context, "token");
    var name = Pages.field(context, "name");
    var password = Pages.field(context, "password");
    if (!password.equals(Pages.field(context, "repeat"))) {
      again(context, new View(token, name, "The two passwords differ. Type both again."));
      return;
    }
    switch (access.setUp(token, name, password, SignedIn.visitor(context))) {
      case SetupResult.Created(var signedIn) -> {
        links.setupIsDone();
        SessionCookie.set(context, signedIn.token());
        Pages.seeOther(context, Section.CONTROL_ROOM.path());
      }
      case SetupResult.LinkInvalid _ -> refuseLink(context);
      case SetupResult.Unsuitable(var reason) -> again(context, new View(token, name, reason));
    }
  }

  private void again(Context context, View view) {
    context.status(HttpStatus.UNPROCESSABLE_CONTENT);
    pages.showOutside(context, "setup", view);
  }

  private void refuseLink(Context context) {
    pages.showError(
        context,
        HttpStatus.FORBIDDEN,
        "This setup link is used up or older than 30 minutes. On the server, run: parley admin setup-link");
  }

  /**
   * What the form shows.
   *
   * @param problem what to mend; empty when nothing
   */
  public record View(String token, String name, String problem) {
    @Override
    public String toString() {
      return "View[" + name + "]";
    }
  }
}
