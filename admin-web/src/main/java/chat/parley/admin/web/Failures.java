package chat.parley.admin.web;

import chat.parley.admin.web.guard.NotSignedInException;
import chat.parley.admin.web.guard.RefusedException;
import chat.parley.admin.web.page.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person sees when a page cannot be served: words, never a stack trace. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Pages pages;

  Failures(Pages pages) {
    this.pages = pages;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(RefusedException.class, this::refused);
    routes.exception(NotSignedInException.class, (_, context) -> toSignIn(context));
    routes.exception(HttpResponseException.class, this::answered);
    routes.exception(Exception.class, this::broken);
  }

  private void refused(RefusedException refused, Context context) {
    pages.showError(context, refused.status(), refused.words());
  }

  private void answered(HttpResponseException response, Context context) {
    var status = HttpStatus.forStatus(response.getStatus());
    pages.showError(
        context,
        status,
        status == HttpStatus.NOT_FOUND ? "There is no such page." : status.getMessage() + ".");
  }

  private void broken(Exception broken, Context context) {
    LOG.error("a page failed: {} {}", context.req().getMethod(), context.path(), broken);
    pages.showError(
        context,
        HttpStatus.INTERNAL_SERVER_ERROR,
        "That did not work because of a fault in the server; its log says more.");
  }

  private static void toSignIn(Context context) {
    if (context.header("HX-Request") != null) {
      context.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", "/sign-in?ended=1");
    } else if (context.req().getMethod().equals("GET") && !context.path().equals("/stream")) {
      var fresh = context.cookie("parley-admin") == null;
      context.redirect(fresh ? "/sign-in" : "/sign-in?ended=1", HttpStatus.SEE_OTHER);
    } else {
      context.status(HttpStatus.UNAUTHORIZED).result("Sign in first.");
    }
  }
}
