package chat.parley.client.session;

import chat.parley.client.ChatClient;
import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.ClientOptions;
import chat.parley.client.ClientState;
import chat.parley.client.Conversation;
import chat.parley.client.EmoteCatalogue;
import chat.parley.client.FriendList;
import chat.parley.client.Outcome;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerInfo;
import chat.parley.client.ServerTrust;
import chat.parley.client.connection.Connector;
import chat.parley.client.problem.Problems;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.DataFolder;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The {@link ChatClient}: hands every command to the client's thread, where {@link Session} owns
 * the state, and gives back what comes of it.
 */
public final class ParleyClient implements ChatClient {
  private static final Logger LOG = LoggerFactory.getLogger(ParleyClient.class);
  private static final Duration PARTING = Duration.ofSeconds(3);

  private final DataFolder folder;
  private final EventPublisher publisher = new EventPublisher();
  private final ClientThread thread = new ClientThread(ParleyClient::fault);
  private final Connector connector = new Connector();
  private final Session session;
  private final ClientStore store;

  private ParleyClient(ClientOptions options, DataFolder folder, ClientStore store) {
    this.folder = folder;
    this.store = store;
    this.session = new Session(options, store, connector, thread, publisher);
  }

  /**
   * Opens the client of a folder.
   *
   * @throws chat.parley.client.DataFolderException when the folder cannot be used
   */
  public static ParleyClient open(ClientOptions options) {
    var folder = DataFolder.open(options.dataFolder());
    try {
      return new ParleyClient(options, folder, ClientStore.open(folder, options.random()));
    } catch (RuntimeException unusable) {
      folder.close();
      throw unusable;
    }
  }

  @Override
  public Subscription subscribe(Consumer<ClientEvent> listener) {
    return publisher.subscribe(listener);
  }

  @Override
  public ClientState state() {
    return session.state();
  }

  @Override
  public CompletionStage<Outcome<ServerInfo>> connect(ServerAddress server, ServerTrust trust) {
    return command(() -> session.connect(server, trust));
  }

  @Override
  public CompletionStage<Outcome<CanonicalName>> register(
      String name, char[] password, String invitation) {
    return withPassword(password, held -> session.register(name, held, invitation));
  }

  @Override
  public CompletionStage<Outcome<CanonicalName>> signIn(String name, char[] password) {
    return withPassword(password, held -> session.signIn(name, held));
  }

  @Override
  public CompletionStage<Outcome<Done>> signOut() {
    return done(session::signOut);
  }

  @Override
  public CompletionStage<Outcome<Done>> addFriend(String name) {
    return done(() -> session.workspace().friends().add(name));
  }

  @Override
  public CompletionStage<Outcome<Done>> acceptFriend(String name) {
    return done(() -> session.workspace().friends().accept(name));
  }

  @Override
  public CompletionStage<Outcome<Done>> declineFriend(String name) {
    return done(() -> session.workspace().friends().decline(name));
  }

  @Override
  public CompletionStage<Outcome<Done>> removeFriend(String name) {
    return done(() -> session.workspace().friends().remove(name));
  }

  @Override
  public CompletionStage<Outcome<FriendList>> friends() {
    return online(() -> session.workspace().friends().refresh());
  }

  @Override
  public CompletionStage<Outcome<Conversation>> open(String name) {
    var told = new CompletableFuture<Outcome<Conversation>>();
    thread.execute(
        () -> {
          Runnable open = () -> attempt(() -> session.conversations().open(name), told);
          if (session.knows(name)) {
            open.run();
          } else {
            session.whenOnline(open);
          }
        });
    return told;
  }

  @Override
  public CompletionStage<Outcome<ChatMessage>> send(ConversationId conversation, String text) {
    var sent = new CompletableFuture<Outcome<ChatMessage>>();
    thread.execute(() -> attemptSend(conversation, text, sent));
    var told = new CompletableFuture<Outcome<ChatMessage>>();
    sent.whenComplete((outcome, failed) -> tell(told, outcome, failed));
    return told;
  }

  @Override
  public CompletionStage<Outcome<List<ChatMessage>>> history(
      ConversationId conversation, long beforeSequence, int count) {
    return command(() -> session.conversations().history(conversation, beforeSequence, count));
  }

  @Override
  public void show(ConversationId conversation) {
    thread.execute(() -> session.conversations().show(Optional.of(conversation)));
  }

  @Override
  public void showNothing() {
    thread.execute(() -> session.conversations().show(Optional.empty()));
  }

  @Override
  public CompletionStage<Outcome<EmoteCatalogue>> emotes() {
    return online(() -> session.plugins().emotes());
  }

  @Override
  public CompletionStage<Outcome<Bytes>> request(String type, Bytes payload) {
    return online(() -> session.plugins().ask(type, payload));
  }

  @Override
  public void close() {
    thread.await(session::close, PARTING);
    connector.close(); // also ends whatever still waits for a silent server
    thread.close();
    store.close();
    folder.close();
    publisher.close();
  }

  private CompletionStage<Outcome<CanonicalName>> withPassword(
      char[] password, Function<char[], CanonicalName> work) {
    var held = password.clone();
    Arrays.fill(password, '\0');
    return command(
        () -> {
          try {
            return work.apply(held);
          } finally {
            Arrays.fill(held, '\0');
          }
        });
  }

  private CompletionStage<Outcome<Done>> done(Runnable work) {
    return online(
        () -> {
          work.run();
          return new Done();
        });
  }

  private <T> CompletionStage<Outcome<T>> command(Supplier<T> work) {
    var told = new CompletableFuture<Outcome<T>>();
    thread.execute(() -> attempt(work, told));
    return told;
  }

  /** Waits a little for a connection that was lost. */
  private <T> CompletionStage<Outcome<T>> online(Supplier<T> work) {
    var told = new CompletableFuture<Outcome<T>>();
    thread.execute(() -> session.whenOnline(() -> attempt(work, told)));
    return told;
  }

  private <T> void attempt(Supplier<T> work, CompletableFuture<Outcome<T>> told) {
    try {
      var value = work.get();
      session.changed();
      publisher.complete(told, new Outcome.Success<>(value));
    } catch (RuntimeException failed) {
      session.changed();
      Problems.of(failed)
          .ifPresentOrElse(
              problem -> publisher.complete(told, new Outcome.Failure<T>(problem)),
              () -> {
                fault(failed);
                publisher.fail(told, failed);
              });
    }
  }

  private void attemptSend(
      ConversationId conversation, String text, CompletableFuture<Outcome<ChatMessage>> sent) {
    try {
      session.conversations().send(conversation, text, sent);
    } catch (RuntimeException failed) {
      Problems.of(failed)
          .ifPresentOrElse(
              problem -> sent.complete(new Outcome.Failure<>(problem)),
              () -> sent.completeExceptionally(failed));
    }
  }

  private <T> void tell(
      CompletableFuture<Outcome<T>> told, Outcome<T> outcome, @Nullable Throwable failed) {
    if (failed == null) {
      publisher.complete(told, outcome);
    } else {
      publisher.fail(told, new CompletionException(failed));
    }
  }

  private static void fault(RuntimeException failed) {
    LOG.error("the client failed", failed);
  }
}
