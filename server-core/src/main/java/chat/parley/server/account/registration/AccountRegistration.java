package chat.parley.server.account.registration;

import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.verify.Registration;
import chat.parley.crypto.verify.Verdict;
import chat.parley.plugin.AccountCreation;
import chat.parley.plugin.AccountCreation.Admission;
import chat.parley.plugin.AccountCreation.Application;
import chat.parley.plugin.AccountCreation.Outcome;
import chat.parley.protocol.Done;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Register;
import chat.parley.protocol.Reply;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.plugin.Capabilities;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RegistrationHandler;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.AccountStore.CreateResult;
import chat.parley.server.store.NewAccount;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens an account: checks name and statements, asks the plugin that decides who may, stores
 * everything or nothing.
 *
 * <p>Thread: a virtual one; blocks on the database and on the plugin.
 */
public record AccountRegistration(
    ServerId server,
    AccountStore accounts,
    ReEnrolment reEnrolment,
    Capabilities capabilities,
    ActivityStream activity,
    Answers answers)
    implements RegistrationHandler {
  private static final Logger LOG = LoggerFactory.getLogger(AccountRegistration.class);

  @Override
  public CompletionStage<Reply> handle(Register request) {
    return answers.answer(request.requestId(), () -> register(request));
  }

  private Reply register(Register request) {
    return canonical(request.name())
        .flatMap(name -> reEnrolment.attempt(request, name))
        .orElseGet(() -> open(request));
  }

  /** The cheap questions first: whoever asks has proven nothing. */
  private Reply open(Register request) {
    var admitting = capabilities.find(AccountCreation.class);
    if (admitting.isEmpty()) {
      return refuse(request, RefusalCode.REGISTRATION_CLOSED, "This server opens no accounts.");
    }
    var name = canonical(request.name());
    if (name.isEmpty()) {
      return refuse(request, RefusalCode.NAME_INVALID, "No name can be made of that.");
    }
    if (accounts.byName(name.get()).isPresent()) {
      return nameTaken(request);
    }
    try {
      return verified(request, name.get(), admitting.get());
    } catch (MalformedException _) {
      return refuse(request, RefusalCode.MALFORMED, "The statements could not be read.");
    }
  }

  private Reply verified(Register request, CanonicalName name, AccountCreation admitting) {
    var statements = FirstStatements.of(request);
    if (statements.check(server) instanceof Verdict.Rejected(var reason)) {
      LOG.info("registration of {} refused: {}", name, reason);
      return invalid(request);
    }
    if (!statements.root().statement().name().equals(name)) {
      return invalid(request);
    }
    return admitted(request, statements, new Application(name, request.invitation()), admitting);
  }

  private Reply admitted(
      Register request,
      Registration statements,
      Application application,
      AccountCreation admitting) {
    return switch (admitting.admit(application)) {
      case Admission.ADMITTED -> create(request, statements, application, admitting);
      case Admission.CLOSED ->
          refuse(request, RefusalCode.REGISTRATION_CLOSED, "This server opens no accounts.");
      case Admission.INVITATION_NEEDED ->
          refuse(request, RefusalCode.INVITATION_NEEDED, "An invitation is needed.");
      case Admission.INVITATION_INVALID ->
          refuse(
              request,
              RefusalCode.INVITATION_INVALID,
              "The invitation is unknown, used up or expired.");
    };
  }

  private Reply create(
      Register request,
      Registration statements,
      Application application,
      AccountCreation admitting) {
    var outcome = Outcome.FAILED;
    try {
      var account = NewAccount.of(statements, answers.clock().instant());
      var result = accounts.create(account).toCompletableFuture().join();
      if (result == CreateResult.CREATED) {
        outcome = Outcome.CREATED;
        activity.publish(
            new Activity.AccountOpened(
                answers.clock().instant(), account.account().id(), application.name()));
      }
      return reply(request, result);
    } finally {
      admitting.settle(application, outcome);
    }
  }

  private Reply reply(Register request, CreateResult result) {
    return switch (result) {
      case CREATED -> new Done(request.requestId());
      case NAME_TAKEN -> nameTaken(request);
      case ID_TAKEN -> invalid(request);
    };
  }

  private static Optional<CanonicalName> canonical(String name) {
    return CanonicalName.parse(name).filter(parsed -> parsed.value().equals(name));
  }

  private Reply nameTaken(Register request) {
    return refuse(request, RefusalCode.NAME_TAKEN, "The name is taken.");
  }

  private Reply invalid(Register request) {
    return refuse(
        request, RefusalCode.STATEMENT_INVALID, "The statements do not begin one account.");
  }

  private Reply refuse(Register request, RefusalCode code, String detail) {
    return answers.refuse(request.requestId(), code, detail);
  }
}
