package chat.parley.client.scene;

import static org.awaitility.Awaitility.await;

import chat.parley.client.AccountSafety;
import chat.parley.client.ChatClient;
import chat.parley.client.ChatClients;
import chat.parley.client.ChatMessage;
import chat.parley.client.ChatMessage.Content;
import chat.parley.client.ClientEvent;
import chat.parley.client.ClientOptions;
import chat.parley.client.ClientState;
import chat.parley.client.Outcome;
import chat.parley.client.Problem;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerTrust;
import chat.parley.crypto.id.ConversationId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One device of somebody, with all its client has said since it was switched on. */
public final class Computer implements AutoCloseable {
  /** Everybody's. */
  public static final String PASSWORD = "seven blue lanterns drift";

  private static final int PATIENCE_SECONDS = 60;
  private static final int MANY = 200;

  private final List<ClientEvent> events = new CopyOnWriteArrayList<>();
  private final ServerAddress server;
  private final ChatClient client;

  private Computer(ServerAddress server, Path folder, Clock clock) {
    this.server = server;
    this.client = ChatClients.open(new ClientOptions(folder, clock, new SecureRandom()));
    client.subscribe(events::add);
  }

  /** Switches the device of that folder on; it is connected, and signed in if it was before. */
  public static Computer on(House house, Path folder, Clock clock) {
    return on(house.address(), folder, clock);
  }

  /** Switches the device of that folder on, at the end of a line to the server. */
  public static Computer on(ServerAddress server, Path folder, Clock clock) {
    var computer = off(server, folder, clock);
    computer.connect();
    return computer;
  }

  /** The device of that folder, not connected yet. */
  public static Computer off(ServerAddress server, Path folder, Clock clock) {
    return new Computer(server, folder, clock);
  }

  /** Goes to the server. */
  public void connect() {
    ok(client.connect(server, new ServerTrust.FirstUse()));
  }

  /** Goes to the same server by another way. */
  public void connect(House house) {
    ok(client.connect(house.address(), new ServerTrust.FirstUse()));
  }

  /** Why going to the server fails. */
  public Problem refusalToConnect() {
    return problem(client.connect(server, new ServerTrust.FirstUse()));
  }

  /** Opens an account; everybody here has the same password. */
  public Computer register(String name) {
    ok(client.register(name, PASSWORD.toCharArray(), ""));
    return this;
  }

  /** Signs in with the password. */
  public Computer signIn(String name) {
    ok(client.signIn(name, PASSWORD.toCharArray()));
    return this;
  }

  /** Signs in with another password than everybody has. */
  public Computer signIn(String name, String password) {
    ok(client.signIn(name, password.toCharArray()));
    return this;
  }

  /** Why signing in with a password fails. */
  public Problem refusalToSignIn(String name, String password) {
    return problem(client.signIn(name, password.toCharArray()));
  }

  /** Recovers the account, and sets a password. */
  public Computer recover(String name, String key, String password) {
    ok(client.recover(name, key, password.toCharArray()));
    return this;
  }

  /** Why recovering fails. */
  public Problem refusalToRecover(String name, String key, String password) {
    return problem(client.recover(name, key, password.toCharArray()));
  }

  /** Signs out and deletes what this device has stored. */
  public void erase() {
    ok(client.signOutAndErase());
  }

  /** Does something for the account's safety. */
  public <T> T account(Function<AccountSafety, CompletionStage<Outcome<T>>> command) {
    return ok(command.apply(client.account()));
  }

  /** Why something for the account's safety fails. */
  public <T> Problem refusal(Function<AccountSafety, CompletionStage<Outcome<T>>> command) {
    return problem(command.apply(client.account()));
  }

  /** The recovery key it showed last. */
  public String recoveryKey() {
    return said(ClientEvent.RecoveryKeyIssued.class).getLast().key();
  }

  /** Signs out. */
  public void signOut() {
    ok(client.signOut());
  }

  /** Opens the conversation with somebody. */
  public ConversationId open(String name) {
    return ok(client.open(name)).id();
  }

  /** Says something, once it has heard of the chat; back when the server has stored it. */
  public ChatMessage send(ConversationId conversation, String text) {
    await().until(() -> knows(conversation));
    return ok(client.send(conversation, text));
  }

  /** Says something while there is no connection; back when it is in the outbox. */
  public void write(ConversationId conversation, String text) {
    var _ = client.send(conversation, text);
    ok(client.history(conversation, Long.MAX_VALUE, 1)); // the client does one after the other
  }

  /** Why saying something fails. */
  public Problem refusalOf(ConversationId conversation, String text) {
    return problem(client.send(conversation, text));
  }

  /** Why the conversation with somebody does not open. */
  public Problem refusalToOpen(String name) {
    return problem(client.open(name));
  }

  /** The texts this device can read, oldest first. */
  public List<String> texts(ConversationId conversation) {
    return ok(client.history(conversation, Long.MAX_VALUE, MANY)).stream()
        .map(ChatMessage::content)
        .map(
            content ->
                switch (content) {
                  case Content.Text(var text) -> text;
                  case Content.Unsupported(var type) -> "unsupported " + type;
                  case Content.Unreadable(var reason) -> reason;
                })
        .toList();
  }

  /** Waits until it has lost its connection for good. */
  public void awaitOffline() {
    await().until(() -> client.state().connection() == ClientState.Connection.OFFLINE);
  }

  /** The client itself. */
  public ChatClient client() {
    return client;
  }

  /** What it said of this kind, oldest first. */
  public <E extends ClientEvent> List<E> said(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Numbers of the epochs it came to know, in the order in which it did. */
  public List<Long> epochs() {
    return said(ClientEvent.EpochAgreed.class).stream()
        .map(ClientEvent.EpochAgreed::epoch)
        .toList();
  }

  @Override
  public void close() {
    client.close();
  }

  /** What a command gave that went well. */
  public <T> T ok(CompletionStage<Outcome<T>> stage) {
    return switch (ended(stage)) {
      case Outcome.Success<T>(var value) -> value;
      case Outcome.Failure<T>(var problem) -> throw new AssertionError(problem.toString());
    };
  }

  /** Why a command failed. */
  public <T> Problem problem(CompletionStage<Outcome<T>> stage) {
    return switch (ended(stage)) {
      case Outcome.Success<T>(var value) -> throw new AssertionError("not refused: " + value);
      case Outcome.Failure<T>(var problem) -> problem;
    };
  }

  private static <T> Outcome<T> ended(CompletionStage<Outcome<T>> stage) {
    return stage.toCompletableFuture().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private boolean knows(ConversationId conversation) {
    return client.state().conversations().stream().anyMatch(one -> one.id().equals(conversation));
  }
}
