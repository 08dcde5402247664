package chat.parley.client.session;

import chat.parley.client.AccountSafety;
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
import chat.parley.client.Verification;
import chat.parley.client.connection.Connector;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.DataFolder;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The {@link ChatClient}: hands every command to the client's thread, where {@link Session} owns
 * the state, and gives back what comes of it.
 */
public final class ParleyClient implements ChatClient {
  private static final Duration PARTING = Duration.ofSeconds(3);

  private final DataFolder folder;
  private final ClientStore store;
  private final EventPublisher publisher = new EventPublisher();
  private final ClientThread thread = new ClientThread(Commands::fault);
  private final Connector connector = new Connector();
  private final Session session;
  private final Commands commands;
  private final Verification verification;

  private ParleyClient(ClientOptions options, DataFolder folder, ClientStore store) {
    this.folder = folder;
    this.store = store;
    this.session = new Session(options, store, connector, thread, publisher);
    this.commands = new Commands(thread, session, publisher);
    this.verification = new SafetyDesk(commands, session);
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
    return commands.lasting(ended -> session.journey().connect(server, trust, ended));
  }

  @Override
  public CompletionStage<Outcome<CanonicalName>> register(
      String name, char[] password, String invitation) {
    return commands.withPassword(
        password, held -> session.entrance().register(name, held, invitation));
  }

  @Override
  public CompletionStage<Outcome<CanonicalName>> signIn(String name, char[] password) {
    return commands.withPassword(password, held -> session.entrance().signIn(name, held));
  }

  @Override
  public CompletionStage<Outcome<CanonicalName>> recover(
      String name, String recoveryKey, char[] newPassword) {
    return commands.withPassword(
        newPassword, held -> session.entrance().recover(name, recoveryKey, held));
  }

  @Override
  public CompletionStage<Outcome<Done>> signOut() {
    return commands.done(session.entrance()::signOut);
  }

  @Override
  public CompletionStage<Outcome<Done>> signOutAndErase() {
    return commands.done(session.entrance()::signOutAndErase);
  }

  @Override
  public AccountSafety account() {
    return new AccountCommands(commands, session.safety());
  }

  @Override
  public CompletionStage<Outcome<Done>> addFriend(String name) {
    return commands.done(() -> friendBook().add(name));
  }

  @Override
  public CompletionStage<Outcome<Done>> acceptFriend(String name) {
    return commands.done(() -> friendBook().accept(name));
  }

  @Override
  public CompletionStage<Outcome<Done>> declineFriend(String name) {
    return commands.done(() -> friendBook().decline(name));
  }

  @Override
  public CompletionStage<Outcome<Done>> removeFriend(String name) {
    return commands.done(() -> friendBook().remove(name));
  }

  @Override
  public CompletionStage<Outcome<FriendList>> friends() {
    return commands.online(() -> friendBook().refresh());
  }

  @Override
  public CompletionStage<Outcome<Conversation>> open(String name) {
    return commands.onlineUnless(
        () -> session.knows(name), () -> session.desk().conversations().open(name));
  }

  @Override
  public CompletionStage<Outcome<ChatMessage>> send(ConversationId conversation, String text) {
    return commands.lasting(sent -> session.desk().sending().send(conversation, text, sent));
  }

  @Override
  public CompletionStage<Outcome<List<ChatMessage>>> history(
      ConversationId conversation, long beforeSequence, int count) {
    return commands.run(() -> session.desk().past().page(conversation, beforeSequence, count));
  }

  @Override
  public void show(ConversationId conversation) {
    thread.execute(() -> session.desk().view().show(Optional.of(conversation)));
  }

  @Override
  public void showNothing() {
    thread.execute(() -> session.desk().view().show(Optional.empty()));
  }

  @Override
  public Verification verification() {
    return verification;
  }

  @Override
  public CompletionStage<Outcome<EmoteCatalogue>> emotes() {
    return commands.online(() -> session.plugins().emotes());
  }

  @Override
  public CompletionStage<Outcome<Bytes>> request(String type, Bytes payload) {
    return commands.online(() -> session.plugins().ask(type, payload));
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

  private FriendBook friendBook() {
    return session.desk().workspace().friends();
  }
}
