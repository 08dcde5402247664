package chat.parley.server.request;

import chat.parley.plugin.Caller;
import chat.parley.protocol.AdvanceCursor;
import chat.parley.protocol.BeginLogin;
import chat.parley.protocol.Done;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.FetchMessages;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.FinishLogin;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.ListConversations;
import chat.parley.protocol.OpenConversation;
import chat.parley.protocol.Ping;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Register;
import chat.parley.protocol.Reply;
import chat.parley.protocol.Request;
import chat.parley.protocol.RestoreStatements;
import chat.parley.protocol.SendMessage;
import chat.parley.protocol.ShowConversation;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.limit.AddressBlock;
import chat.parley.server.limit.KeyedBuckets;
import chat.parley.server.limit.RateLimit;
import chat.parley.server.session.Session;
import chat.parley.server.session.SessionState;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Checks a request against its rule, once, and hands it to its handler; sends what comes back.
 *
 * <p>Thread: event loop. Messages, cursors and pings are handled there; everything else in the
 * session's ordered tasks.
 */
public final class RequestRouter {
  private final RequestHandlers handlers;
  private final SignInSteps signIn;
  private final KeyedBuckets<AddressBlock> registrations;
  private final Refusals refusals;
  private final RequestMeters meters;

  /** A router to these handlers. */
  public RequestRouter(
      RequestHandlers handlers,
      SignInSteps signIn,
      ActivityStream activity,
      RequestMeters meters,
      Clock clock) {
    this.handlers = handlers;
    this.signIn = signIn;
    this.registrations = new KeyedBuckets<>(RateLimit.REGISTRATIONS_BY_ADDRESS, clock);
    this.refusals = new Refusals(activity, clock);
    this.meters = meters;
  }

  /** Handles one request; its reply is sent when it is ready. */
  public void accept(Session session, Request request) {
    var rule = RequestRule.of(request);
    if (!rule.stages().contains(Stage.of(session.state()))) {
      refuse(session, request, RefusalCode.WRONG_STATE, "Not at this point of a connection.");
    } else if (rule.tooLarge()) {
      var detail = "%d bytes; at most %d.".formatted(rule.size(), rule.limit().amount());
      refuse(session, request, RefusalCode.TOO_LARGE, detail);
    } else if (!session.allowance().tryTake(rule.rate())) {
      refuse(session, request, RefusalCode.RATE_LIMITED, "Too many of these; wait a moment.");
    } else {
      dispatch(session, request);
    }
  }

  /** Handles one ephemeral; what breaks a rule is dropped, for nothing answers it. */
  public void accept(Session session, Ephemeral ephemeral) {
    if (session.state() instanceof SessionState.SignedIn(var caller)
        && ephemeral.sealed().length() <= FrameLimits.EPHEMERAL.amount()
        && session.allowance().tryTake(RateLimit.EPHEMERALS)) {
      handlers.ephemeral().handle(caller, ephemeral);
    }
  }

  private void dispatch(Session session, Request request) {
    switch (request) {
      case BeginLogin begin -> inOrder(session, begin, () -> signIn.begin(session, begin));
      case FinishLogin finish -> inOrder(session, finish, () -> signIn.finish(session, finish));
      case Register register -> inOrder(session, register, () -> register(session, register));
      case FetchVault fetch -> inOrder(session, fetch, handlers.fetchVault());
      case PublishStatements publish -> inOrder(session, publish, handlers.publishStatements());
      case RestoreStatements restore -> inOrder(session, restore, handlers.restoreStatements());
      case FetchAccount fetch -> inOrder(session, fetch, handlers.fetchAccount());
      case ListConversations list -> inOrder(session, list, handlers.listConversations());
      case OpenConversation open -> inOrder(session, open, handlers.openConversation());
      case PublishEpoch publish -> inOrder(session, publish, handlers.publishEpoch());
      case FetchEpochs fetch -> inOrder(session, fetch, handlers.fetchEpochs());
      case FetchMessages fetch -> inOrder(session, fetch, handlers.fetchMessages());
      case ShowConversation show -> inOrder(session, show, handlers.showConversation());
      case PluginRequest plugin -> inOrder(session, plugin, handlers.pluginRequest());
      case SendMessage message -> now(session, message, handlers.sendMessage());
      case AdvanceCursor cursor -> now(session, cursor, handlers.advanceCursor());
      case Ping ping -> session.send(new Done(ping.requestId()));
    }
  }

  private void register(Session session, Register request) {
    if (!registrations.tryTake(session.peer().block())) {
      refuse(session, request, RefusalCode.RATE_LIMITED, "Too many sign-ups from your address.");
      return;
    }
    answer(session, request, handlers.register().handle(request));
    session.become(session.state());
  }

  private <R extends Request> void inOrder(Session session, R request, RequestHandler<R> handler) {
    inOrder(session, request, () -> now(session, request, handler));
  }

  private void inOrder(Session session, Request request, Runnable task) {
    if (!session.submit(() -> guarded(session, request, task))) {
      refuse(session, request, RefusalCode.RATE_LIMITED, "Too many requests wait already.");
    }
  }

  private <R extends Request> void now(Session session, R request, RequestHandler<R> handler) {
    var caller = caller(session.state());
    if (caller.isPresent()) {
      guarded(
          session, request, () -> answer(session, request, handler.handle(caller.get(), request)));
    } else {
      refuse(session, request, RefusalCode.WRONG_STATE, "Sign in first.");
    }
  }

  private void guarded(Session session, Request request, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException fault) {
      reply(session, refusals.failure(session, request, fault));
    }
  }

  private void answer(Session session, Request request, CompletionStage<? extends Reply> stage) {
    var _ =
        stage.whenComplete(
            (reply, failure) ->
                reply(
                    session,
                    failure == null ? reply : refusals.failure(session, request, failure)));
  }

  private void refuse(Session session, Request request, RefusalCode code, String detail) {
    refusals.report(session, request, code);
    reply(session, refusals.refuse(request, code, detail));
  }

  private void reply(Session session, Reply reply) {
    if (reply instanceof Refused refused) {
      meters.refused(refused.code());
    }
    session.send(reply);
  }

  private static Optional<Caller> caller(SessionState state) {
    return switch (state) {
      case SessionState.Greeting _, SessionState.SigningIn _ -> Optional.empty();
      case SessionState.Enrolling(var caller) -> Optional.of(caller);
      case SessionState.SignedIn(var caller) -> Optional.of(caller);
    };
  }
}
