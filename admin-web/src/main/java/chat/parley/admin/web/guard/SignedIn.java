package chat.parley.admin.web.guard;

import chat.parley.server.admin.Operator;
import chat.parley.server.admin.Operator.Surface;
import chat.parley.server.admin.access.AdminSession;
import chat.parley.server.admin.access.Visitor;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Objects;
import java.util.Optional;

/**
 * Who makes a request.
 *
 * @param token the session's secret
 * @param csrf the word its forms carry
 */
public record SignedIn(AdminSession session, String token, String csrf) {
  private static final String ATTRIBUTE = "parley.signed-in";

  /** Who makes this request; the guard has checked it. */
  public static SignedIn on(Context context) {
    return find(context).orElseThrow(() -> new IllegalStateException("a page without a guard"));
  }

  /** Who makes this request, if anybody is signed in. */
  public static Optional<SignedIn> find(Context context) {
    return Optional.ofNullable(context.attribute(ATTRIBUTE));
  }

  /** From where a request comes. */
  public static Visitor visitor(Context context) {
    return new Visitor(
        context.ip(), Objects.requireNonNullElse(context.header(Header.USER_AGENT), ""));
  }

  /** The person as the audit log knows them. */
  public Operator operator() {
    return new Operator(session.admin(), session.address(), Surface.WEB);
  }

  void putOn(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  @Override
  public String toString() {
    return "SignedIn[" + session.id() + "]";
  }
}
