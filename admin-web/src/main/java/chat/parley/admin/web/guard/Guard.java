package chat.parley.admin.web.guard;

import chat.parley.admin.web.host.HostToken;
import chat.parley.server.admin.access.AdminAccess;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Set;

/**
 * The one check before every page. {@link #admit} looks at every request, before routing; {@link
 * #check} at those that found a route, by the one {@link Access} of that route.
 */
public final class Guard {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String CSRF_HEADER = "Parley-Csrf";
  private static final String CSRF_FIELD = "csrf";

  private final HostRule hosts;
  private final AdminAccess access;
  private final HostToken hostToken;

  /** A guard for one dashboard. */
  public Guard(HostRule hosts, AdminAccess access, HostToken hostToken) {
    this.hosts = hosts;
    this.access = access;
    this.hostToken = hostToken;
  }

  /** Refuses paths and hosts that are not ours, whatever they ask for. */
  public void admit(Context context) {
    SecurityHeaders.on(context);
    if (!PathRule.accepts(context.req().getRequestURI())) {
      throw new RefusedException(HttpStatus.BAD_REQUEST, "That address is malformed.");
    }
    var host = Objects.requireNonNullElse(context.header(Header.HOST), "");
    if (!hosts.accepts(host)) {
      throw new RefusedException(
          HttpStatus.MISDIRECTED_REQUEST, "This dashboard is not served under that name.");
    }
  }

  /** Refuses whoever the route is not for. */
  public void check(Context context) {
    var roles = context.routeRoles();
    if (roles.size() != 1 || !(roles.iterator().next() instanceof Access wanted)) {
      throw new RefusedException(HttpStatus.FORBIDDEN, "Nobody may use this address.");
    }
    switch (wanted) {
      case PUBLIC -> checkOrigin(context);
      case SETUP -> checkSetup(context);
      case SIGNED_IN -> access.touch(checkSession(context).session());
      case SIGNED_IN_PASSIVELY -> checkSession(context);
      case HOST -> checkHost(context);
    }
  }

  private void checkSetup(Context context) {
    if (access.ownerExists()) {
      throw RefusedException.notFound();
    }
    checkOrigin(context);
  }

  private SignedIn checkSession(Context context) {
    checkOrigin(context);
    var token = SessionCookie.read(context).orElseThrow(NotSignedInException::new);
    var session = access.session(token).orElseThrow(NotSignedInException::new);
    if (!isReading(context) && !Csrf.matches(token, presentedCsrf(context))) {
      throw new RefusedException(
          HttpStatus.FORBIDDEN, "This form is not from this session. Load the page again.");
    }
    var signedIn = new SignedIn(session, token, Csrf.of(token));
    signedIn.putOn(context);
    return signedIn;
  }

  private void checkHost(Context context) {
    var authorization = Objects.requireNonNullElse(context.header(Header.AUTHORIZATION), "");
    if (!hostToken.isIn(authorization)) {
      throw new RefusedException(HttpStatus.UNAUTHORIZED, "The token is wrong.");
    }
  }

  private static void checkOrigin(Context context) {
    var own = context.req().getScheme() + "://" + context.header(Header.HOST);
    if (!isReading(context)
        && !OriginRule.accepts(
            own, context.header(Header.ORIGIN), context.header("Sec-Fetch-Site"))) {
      throw new RefusedException(HttpStatus.FORBIDDEN, "That request came from another page.");
    }
  }

  private static String presentedCsrf(Context context) {
    var header = context.header(CSRF_HEADER);
    return header != null ? header : Objects.requireNonNullElse(context.formParam(CSRF_FIELD), "");
  }

  private static boolean isReading(Context context) {
    return READING.contains(context.req().getMethod());
  }
}
