package chat.parley.admin.web.page;

import chat.parley.admin.web.guard.SignedIn;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.command.CommandResult;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What all pages share: their frame, and what follows an action. */
public final class Pages {
  private final ServerAdmin server;
  private final Templates templates = new Templates();
  private final Notices notices = new Notices();
  private final String assets;

  /**
   * Pages over a server.
   *
   * @param assets version of the static files
   */
  public Pages(ServerAdmin server, String assets) {
    this.server = server;
    this.assets = assets;
  }

  /** Draws a page of a signed-in person. */
  void show(Context context, Section section, String template, Object view) {
    show(context, section, section.title(), template, view);
  }

  /** Draws a page below a section. */
  void show(Context context, Section section, String title, String template, Object view) {
    var signedIn = SignedIn.on(context);
    var frame =
        new Frame(
            title,
            section,
            signedIn.session().admin(),
            signedIn.csrf(),
            assets,
            server.overview(),
            notices.take(signedIn.session().id()).orElse(null));
    templates.draw(context, template, Map.of("frame", frame, "view", view));
  }

  /** Draws a part of a page. */
  void showPart(Context context, String template, Map<String, Object> values) {
    templates.draw(context, template, values);
  }

  /** Draws a page for somebody who is not signed in. */
  void showOutside(Context context, String template, Object view) {
    templates.draw(context, template, Map.of("assets", assets, "view", view));
  }

  /** Draws an error, for people. */
  public void showError(Context context, HttpStatus status, String words) {
    context.status(status);
    var path = SignedIn.find(context).isPresent() ? "/" : "/sign-in";
    showOutside(context, "error", new ErrorView(status.getCode(), words, path));
  }

  /** Runs a command for the person and goes to a page that says what came of it. */
  void act(Context context, List<String> words, String next) {
    leave(context, server.console().run(SignedIn.on(context).operator(), words));
    seeOther(context, next);
  }

  /** Leaves what a command came to for the next page. */
  void leave(Context context, CommandResult result) {
    leave(context, Notice.of(result));
  }

  /** Leaves a sentence for the next page. */
  void leave(Context context, Notice notice) {
    notices.leave(SignedIn.on(context).session().id(), notice);
  }

  /** Goes to another page of this dashboard. */
  static void seeOther(Context context, String path) {
    context.redirect(path, HttpStatus.SEE_OTHER);
  }

  /** A form field; empty when it is missing. */
  static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }

  /** A query parameter; empty when it is missing. */
  static String query(Context context, String name) {
    return Objects.requireNonNullElse(context.queryParam(name), "");
  }

  /**
   * An error page.
   *
   * @param next where to go from here
   */
  public record ErrorView(int code, String words, String next) {}
}
