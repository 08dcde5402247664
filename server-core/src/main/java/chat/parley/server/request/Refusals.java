package chat.parley.server.request;

import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Request;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.database.DatabaseException;
import chat.parley.server.limit.RateLimit;
import chat.parley.server.session.Session;
import chat.parley.server.session.SessionState;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes refusals and tells of them: one line for a person, never a stack trace for the peer. */
final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final ActivityStream activity;
  private final Clock clock;

  Refusals(ActivityStream activity, Clock clock) {
    this.activity = activity;
    this.clock = clock;
  }

  Refused refuse(Request request, RefusalCode code, String detail) {
    return new Refused(request.requestId(), code, detail, clock.instant(), List.of());
  }

  /** Tells log and dashboard that a peer broke a rule; not of each one of a flood. */
  void report(Session session, Request request, RefusalCode code) {
    if (!session.allowance().tryTake(RateLimit.REPORTS)) {
      return;
    }
    long connection = session.peer().id();
    LOG.info("connection {}: {} refused, {}", connection, kind(request), code);
    activity.publish(
        new Activity.RequestRefused(clock.instant(), connection, name(session.state()), code));
  }

  /** What a handler's failure is answered with; the log keeps the cause. */
  Refused failure(Session session, Request request, Throwable thrown) {
    var cause =
        thrown instanceof CompletionException wrapped && wrapped.getCause() != null
            ? wrapped.getCause()
            : thrown;
    LOG.error("connection {}: {} failed", session.peer().id(), kind(request), cause);
    return cause instanceof DatabaseException
        ? refuse(request, RefusalCode.STORE_UNAVAILABLE, "The server cannot store right now.")
        : refuse(request, RefusalCode.INTERNAL, "A fault of the server; it is in its log.");
  }

  private static String kind(Request request) {
    return request.getClass().getSimpleName();
  }

  private static String name(SessionState state) {
    return switch (state) {
      case SessionState.Greeting _, SessionState.SigningIn _ -> "";
      case SessionState.Enrolling(var caller) -> caller.name().value();
      case SessionState.SignedIn(var caller) -> caller.name().value();
    };
  }
}
