package chat.parley.admin.web.page;

import chat.parley.admin.web.guard.SessionCookie;
import chat.parley.admin.web.guard.SignedIn;
import chat.parley.server.admin.access.AdminAccess;
import chat.parley.server.admin.access.SignInResult;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Signs in and out. */
public final class SignInPage {
  private final Pages pages;
  private final AdminAccess access;

  /** The page of one dashboard. */
  public SignInPage(Pages pages, AdminAccess access) {
    this.pages = pages;
    this.access = access;
  }

  /** Shows the form, or says that there is nobody to sign in yet. */
  public void show(Context context) {
    var ended =
        Pages.query(context, "ended").isEmpty()
            ? ""
            : "You were signed out after 15 quiet minutes.";
    pages.showOutside(context, "sign-in", new View("", "", ended, access.ownerExists()));
  }

  /** Takes the form. */
  public void signIn(Context context) {
    var name = Pages.field(context, "name");
    var result = access.signIn(name, Pages.field(context, "password"), SignedIn.visitor(context));
    switch (result) {
      case SignInResult.SignedIn signedIn -> enter(context, signedIn);
      case SignInResult.Refused _ -> again(context, name, "Name or password is wrong.");
      case SignInResult.Throttled(var pause) ->
          again(
              context,
              name,
              "Too many attempts. Try again in %d s.".formatted(Math.max(1, pause.toSeconds())));
    }
  }

  /** Shows the one button of a sign-in link, so that merely loading it does not use it up. */
  public void showLink(Context context) {
    pages.showOutside(context, "sign-in-link", new LinkView(Pages.query(context, "token")));
  }

  /** Takes a sign-in link. */
  public void signInWithLink(Context context) {
    var token = Pages.field(context, "token");
    switch (access.signInWithLink(token, SignedIn.visitor(context))) {
      case SignInResult.SignedIn signedIn -> enter(context, signedIn);
      case SignInResult.Refused _, SignInResult.Throttled _ ->
          pages.showError(
              context,
              HttpStatus.FORBIDDEN,
              "This sign-in link is used up or older than 5 minutes. On the server, run: parley admin sign-in-link");
    }
  }

  /** Signs out. */
  public void signOut(Context context) {
    var signedIn = SignedIn.on(context);
    access.end(signedIn.session().id(), signedIn.operator());
    SessionCookie.clear(context);
    Pages.seeOther(context, "/sign-in");
  }

  private static void enter(Context context, SignInResult.SignedIn signedIn) {
    SessionCookie.set(context, signedIn.token());
    Pages.seeOther(context, Section.CONTROL_ROOM.path());
  }

  private void again(Context context, String name, String problem) {
    context.status(HttpStatus.UNAUTHORIZED);
    pages.showOutside(context, "sign-in", new View(name, problem, "", true));
  }

  /**
   * What the form shows.
   *
   * @param problem what to mend; empty when nothing
   * @param hint what happened before; empty when nothing
   * @param possible false while nobody can sign in
   */
  public record View(String name, String problem, String hint, boolean possible) {}

  /** What the page of a link shows. */
  public record LinkView(String token) {
    @Override
    public String toString() {
      return "LinkView[]";
    }
  }
}
