package chat.parley.admin.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Header;

/** Headers on every answer, errors included. */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; "
          + "base-uri 'none'";

  private SecurityHeaders() {}

  static void on(Context context) {
    context.header(Header.CONTENT_SECURITY_POLICY, POLICY);
    context.header(Header.X_CONTENT_TYPE_OPTIONS, "nosniff");
    context.header(Header.X_FRAME_OPTIONS, "DENY");
    context.header(Header.REFERRER_POLICY, "no-referrer");
    context.header(Header.CACHE_CONTROL, "no-store");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  }
}
