package chat.parley.terminal;

import chat.parley.client.ChatClient;
import chat.parley.client.ChatMessage;
import chat.parley.client.Conversation;
import chat.parley.client.Outcome;
import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.crypto.id.CanonicalName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Does what one command says and waits until it is done. Thread: the script's. */
final class CommandRunner {
  private static final int PAGE = 200;

  private final ChatClient client;
  private final Output output;
  private final EventTally tally;

  CommandRunner(ChatClient client, Output output, EventTally tally) {
    this.client = client;
    this.output = output;
    this.tally = tally;
  }

  /**
   * @throws CommandFailedException when it had no effect
   */
  void run(Command command) throws InterruptedException {
    switch (command) {
      case Command.Register(var name, var password, var invitation) ->
          output.print(
              new Line.Registered(done(client.register(name, password.toCharArray(), invitation))));
      case Command.Login(var name, var password) ->
          done(client.signIn(name, password.toCharArray()));
      case Command.WhoAmI() -> whoAmI();
      case Command.Add(var name) -> told("add", name, client.addFriend(name));
      case Command.Accept(var name) -> told("accept", name, client.acceptFriend(name));
      case Command.Friends() -> output.print(new Line.Friends(done(client.friends())));
      case Command.Requests() -> output.print(new Line.Requests(done(client.friends())));
      case Command.Open(var name) -> open(name);
      case Command.Send(var name, var text) ->
          done(client.send(done(client.open(name)).id(), text));
      case Command.History(var name, var count) -> history(name, count);
      case Command.SafetyNumber(var name) ->
          output.print(new Line.Safety(done(client.verification().safetyNumber(name))));
      case Command.Verified(var name) ->
          told("verified", name, client.verification().markCompared(name));
      case Command.AcceptIdentity(var name) ->
          told("accept-identity", name, client.verification().acceptIdentity(name));
      case Command.Emotes() -> output.print(new Line.Emotes(done(client.emotes())));
      case Command.Wait wait -> await(wait);
      case Command.Account account -> account(account);
      case Command.Logout(var erase) ->
          told("logout", "", erase ? client.signOutAndErase() : client.signOut());
      case Command.Help() -> output.print(new Line.Help(CommandForm.overview()));
      case Command.Quit() -> {} // the script ends before it gets here
    }
  }

  private void account(Command.Account command) {
    var account = client.account();
    switch (command) {
      case Command.Recover(var name, var key, var password) ->
          done(client.recover(name, key, password.toCharArray()));
      case Command.ConfirmRecovery(var key) ->
          told("confirm-recovery", "", account.confirmRecoveryKey(key));
      case Command.NewRecoveryKey(var password) ->
          told("new-recovery-key", "", account.replaceRecoveryKey(password.toCharArray()));
      case Command.ChangePassword(var old, var next) ->
          told(
              "change-password", "", account.changePassword(old.toCharArray(), next.toCharArray()));
      case Command.PasswordLeaked(var old, var next, var keep) ->
          told(
              "password-leaked",
              "",
              account.passwordLeaked(old.toCharArray(), next.toCharArray(), keep));
      case Command.Devices() -> output.print(new Line.Devices(done(account.devices())));
      case Command.RevokeDevice(var device, var password) ->
          told(
              "revoke-device",
              device.toString(),
              account.revokeDevice(device, password.toCharArray()));
      case Command.RenewKeys() -> told("renew-keys", "", account.renewKeys());
    }
  }

  private void whoAmI() {
    var state = client.state();
    if (state.account().isEmpty() || state.server().isEmpty()) {
      throw new CommandFailedException(
          new Problem(Kind.NOT_SIGNED_IN, "Nobody is signed in: login NAME PASSWORD"));
    }
    output.print(new Line.WhoAmI(state.account().get(), state.server().get()));
  }

  private void open(String name) {
    var conversation = done(client.open(name));
    client.show(conversation.id());
    output.print(new Line.Opened(conversation.id(), conversation.members()));
  }

  private void history(String name, int count) {
    var conversation = done(client.open(name));
    var past = newest(conversation, count);
    past.forEach(message -> output.print(new Line.Message(Line.Occasion.PAST, message)));
    output.print(new Line.PastEnd(who(conversation), past.size()));
  }

  /** Pages backwards from the newest; oldest first. */
  private List<ChatMessage> newest(Conversation conversation, int count) {
    var past = new ArrayList<ChatMessage>();
    var before = Long.MAX_VALUE;
    while (past.size() < count && before > 1) {
      var wanted = Math.min(PAGE, count - past.size());
      var page = done(client.history(conversation.id(), before, wanted));
      if (page.isEmpty()) {
        break;
      }
      past.addAll(0, page);
      before = page.getFirst().sequence();
    }
    return past;
  }

  private void await(Command.Wait wait) throws InterruptedException {
    if (!tally.take(wait.kind(), wait.count(), wait.time())) {
      throw new CommandFailedException(
          "WAIT_TIMED_OUT",
          "There were not %d of \"%s\" within %s."
              .formatted(wait.count(), wait.kind(), EventTally.words(wait.time())));
    }
    output.print(new Line.Waited(wait.kind(), wait.count()));
  }

  private void told(String command, String subject, CompletionStage<Outcome<ChatClient.Done>> end) {
    done(end);
    output.print(new Line.Done(command, subject));
  }

  private static CanonicalName who(Conversation conversation) {
    return conversation.members().getFirst();
  }

  private static <T> T done(CompletionStage<Outcome<T>> stage) {
    try {
      return switch (stage.toCompletableFuture().join()) {
        case Outcome.Success<T>(var value) -> value;
        case Outcome.Failure<T>(var problem) -> throw new CommandFailedException(problem);
      };
    } catch (CompletionException broken) {
      throw new CommandFailedException(
          Kind.STORE_BROKEN.name(), "This device's store failed: %s".formatted(broken.getCause()));
    }
  }
}
