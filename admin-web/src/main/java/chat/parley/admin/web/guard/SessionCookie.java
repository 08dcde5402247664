package chat.parley.admin.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/** The cookie that holds a session's secret: HttpOnly, SameSite=Strict, Secure over TLS. */
public final class SessionCookie {
  private static final String NAME = "parley-admin";
  private static final int UNTIL_THE_BROWSER_CLOSES = -1;

  private SessionCookie() {}

  /** Gives the browser its secret. */
  public static void set(Context context, String token) {
    context.cookie(cookie(context, token, UNTIL_THE_BROWSER_CLOSES));
  }

  /** Takes it away. */
  public static void clear(Context context) {
    context.cookie(cookie(context, "", 0));
  }

  static Optional<String> read(Context context) {
    return Optional.ofNullable(context.cookie(NAME)).filter(token -> !token.isEmpty());
  }

  private static Cookie cookie(Context context, String token, int maxAge) {
    var secure = context.req().isSecure();
    return new Cookie(NAME, token, "/", maxAge, secure, true, null, SameSite.STRICT);
  }
}
