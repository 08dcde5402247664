package chat.parley.server.request;

import chat.parley.crypto.id.CanonicalName;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Access;
import chat.parley.protocol.BeginLogin;
import chat.parley.protocol.Feature;
import chat.parley.protocol.FinishLogin;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.RequestId;
import chat.parley.protocol.SignedIn;
import chat.parley.server.account.signin.Authenticator;
import chat.parley.server.account.signin.Begun;
import chat.parley.server.account.signin.Finished;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.session.Session;
import chat.parley.server.session.SessionRegistry;
import chat.parley.server.session.SessionState;
import chat.parley.server.session.SessionState.SigningIn;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * Leads a session from the greeting to its account.
 *
 * <p>Thread: the session's ordered tasks; reads the store.
 */
public final class SignInSteps {
  private final Authenticator authenticator;
  private final SessionRegistry sessions;
  private final Supplier<List<Feature>> features;
  private final ActivityStream activity;
  private final Clock clock;

  /**
   * @param features what clients are told is switched on
   */
  public SignInSteps(
      Authenticator authenticator,
      SessionRegistry sessions,
      Supplier<List<Feature>> features,
      ActivityStream activity,
      Clock clock) {
    this.authenticator = authenticator;
    this.sessions = sessions;
    this.features = features;
    this.activity = activity;
    this.clock = clock;
  }

  void begin(Session session, BeginLogin request) {
    switch (authenticator.begin(session.peer().leaf(), request)) {
      case Begun.Challenged(var challenge, var attempt) -> {
        session.become(new SigningIn(attempt, settled(session.state())));
        session.send(challenge);
      }
      case Begun.Declined(var code, var detail) ->
          session.send(refused(request.requestId(), code, detail));
    }
  }

  void finish(Session session, FinishLogin request) {
    if (!(session.state() instanceof SigningIn(var attempt, var before))) {
      var detail = "There is no challenge to answer; begin the sign-in again.";
      session.send(refused(request.requestId(), RefusalCode.WRONG_STATE, detail));
      return;
    }
    switch (authenticator.finish(session.peer().block(), attempt, request)) {
      case Finished.Proven(var caller, var access) -> admit(session, request, caller, access);
      case Finished.Declined(var code, var detail) -> {
        session.become(before);
        session.send(refused(request.requestId(), code, detail));
        tellRefused(session, attempt.name(), code);
      }
    }
  }

  /** The reply goes first: what the registry pushes from then on must not overtake it. */
  private void admit(Session session, FinishLogin request, Caller caller, Access access) {
    session.become(
        switch (access) {
          case ENROLMENT -> new SessionState.Enrolling(caller);
          case FULL -> new SessionState.SignedIn(caller);
        });
    session.send(
        new SignedIn(
            request.requestId(), caller.account(), caller.device(), access, features.get()));
    sessions.signedIn(session, caller);
    // Whoever removed the device meanwhile found no connection of it to end.
    if (!authenticator.stillLists(caller)) {
      session.end(GoodbyeReason.DEVICE_REMOVED, "This device was removed from its account.");
    }
  }

  private void tellRefused(Session session, CanonicalName name, RefusalCode code) {
    var peer = session.peer();
    activity.publish(
        new Activity.SignInRefused(
            clock.instant(), peer.id(), name.value(), peer.addressText(), code));
  }

  private Refused refused(RequestId id, RefusalCode code, String detail) {
    return new Refused(id, code, detail, clock.instant(), List.of());
  }

  /** Where a session stands that is not in the middle of a sign-in. */
  private static SessionState settled(SessionState state) {
    return state instanceof SigningIn(_, var before) ? before : state;
  }
}
