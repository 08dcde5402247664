package chat.parley.server.account.registration;

import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.Registration;
import chat.parley.crypto.verify.Verdict;
import chat.parley.protocol.Done;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Register;
import chat.parley.protocol.Reply;
import chat.parley.protocol.StatementPublished;
import chat.parley.server.account.Acquaintances;
import chat.parley.server.account.ReEnrolmentToken;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.request.Answers;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.NewAccount;
import chat.parley.server.store.ReEnrolmentStore;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins an account anew under another identity, for whoever brings the operator's token; everybody
 * who seals for the account learns of it. Blocks on the database.
 */
public record ReEnrolment(
    ServerId server,
    AccountStore accounts,
    ReEnrolmentStore tokens,
    Acquaintances acquaintances,
    PushPort pushes,
    ActivityStream activity,
    Answers answers) {
  private static final Logger LOG = LoggerFactory.getLogger(ReEnrolment.class);

  /** The answer to a registration that brings a token of this account; empty for any other. */
  Optional<Reply> attempt(Register request, CanonicalName name) {
    var token = ReEnrolmentToken.parse(request.invitation());
    return accounts
        .byName(name)
        .filter(account -> token.filter(brought -> belongs(brought, account)).isPresent())
        .map(account -> verified(request, account, token.orElseThrow()));
  }

  private boolean belongs(ReEnrolmentToken token, AccountRecord account) {
    return token.account().equals(account.id()) && tokens.fits(account.id(), token.hash());
  }

  private Reply verified(Register request, AccountRecord account, ReEnrolmentToken token) {
    try {
      var statements = FirstStatements.of(request);
      var root = statements.root().statement();
      if (statements.check(server) instanceof Verdict.Rejected(var reason)) {
        LOG.info("{}: beginning anew refused: {}", account.name(), reason);
        return invalid(request);
      }
      var ofAccount = root.accountId().equals(account.id()) && root.name().equals(account.name());
      return ofAccount ? begin(request, account, statements, token) : invalid(request);
    } catch (MalformedException _) {
      return answers.refuse(
          request.requestId(), RefusalCode.MALFORMED, "The statements could not be read.");
    }
  }

  private Reply begin(
      Register request, AccountRecord account, Registration statements, ReEnrolmentToken token) {
    var anew = NewAccount.of(statements, answers.clock().instant());
    if (!tokens.begin(anew, token.hash()).toCompletableFuture().join()) {
      return invalid(request);
    }
    pushes.disconnect(
        account.id(), GoodbyeReason.DEVICE_REMOVED, "This account began anew on another device.");
    tell(account, statements);
    return new Done(request.requestId());
  }

  private void tell(AccountRecord account, Registration statements) {
    var everybody = acquaintances.of(account.id());
    var published =
        List.of(statements.root(), statements.devices(), statements.kem()).stream()
            .map(SignedStatement::encode)
            .map(StatementPublished::new)
            .toList();
    pushes.together(
        () ->
            everybody.forEach(
                each -> published.forEach(statement -> pushes.toAccount(each, statement))));
    activity.publish(
        new Activity.AccountBegunAnew(answers.clock().instant(), account.id(), account.name()));
  }

  private Reply invalid(Register request) {
    return answers.refuse(
        request.requestId(),
        RefusalCode.STATEMENT_INVALID,
        "The statements do not begin this account anew.");
  }
}
