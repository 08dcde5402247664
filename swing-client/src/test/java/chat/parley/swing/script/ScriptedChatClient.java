package chat.parley.swing.script;

import chat.parley.client.AccountSafety;
import chat.parley.client.ChatClient;
import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.ClientState;
import chat.parley.client.Conversation;
import chat.parley.client.EmoteCatalogue;
import chat.parley.client.FriendList;
import chat.parley.client.Outcome;
import chat.parley.client.Problem;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerInfo;
import chat.parley.client.ServerTrust;
import chat.parley.client.Verification;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Answers as a script says, always on a thread of its own as the contract demands. A test sets what
 * the next command meets and tells what happens.
 */
public final class ScriptedChatClient implements ChatClient {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("scripted").factory());
  private final List<Consumer<ClientEvent>> listeners = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final ScriptedArchive archive = new ScriptedArchive();
  private volatile ClientState state = Scripts.offline();
  private volatile Optional<Problem> next = Optional.empty();
  private volatile EmoteCatalogue catalogue = Scripts.CATALOGUE;
  private volatile Consumer<ChatMessage> wire = _ -> {};

  /** Commands received so far, oldest first. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** The messages the history hands out. */
  public ScriptedArchive archive() {
    return archive;
  }

  /** Makes the next command fail. */
  public void failNext(Problem.Kind kind, String text) {
    next = Optional.of(new Problem(kind, text));
  }

  /** Changes what is true, without telling anybody. */
  public void set(UnaryOperator<ClientState> step) {
    state = step.apply(state);
  }

  /** Tells listeners, on the client's thread. */
  public void tell(ClientEvent event) {
    thread.execute(() -> listeners.forEach(listener -> listener.accept(event)));
  }

  /** Where sent messages go. */
  public void wire(Consumer<ChatMessage> sink) {
    wire = sink;
  }

  @Override
  public Subscription subscribe(Consumer<ClientEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public ClientState state() {
    return state;
  }

  @Override
  public CompletionStage<Outcome<ServerInfo>> connect(ServerAddress server, ServerTrust trust) {
    return answer(
        "connect " + server + " " + trust.getClass().getSimpleName(),
        () -> {
          var info = new ServerInfo(server, Scripts.FINGERPRINT, "X25519MLKEM768");
          set(now -> Scripts.with(now, ClientState.Connection.CONNECTED, Optional.of(info)));
          return info;
        });
  }

  @Override
  public CompletionStage<Outcome<CanonicalName>> register(
      String name, char[] password, String invitation) {
    Arrays.fill(password, '\0');
    return answer("register " + name + " " + invitation, () -> entered(name));
  }

  @Override
  public CompletionStage<Outcome<CanonicalName>> signIn(String name, char[] password) {
    Arrays.fill(password, '\0');
    return answer("signIn " + name, () -> entered(name));
  }

  private CanonicalName entered(String name) {
    var account = new CanonicalName(name);
    set(now -> Scripts.signedIn(now, account));
    listeners.forEach(listener -> listener.accept(new ClientEvent.SignedIn(account)));
    return account;
  }

  @Override
  public CompletionStage<Outcome<Done>> signOut() {
    return answer(
        "signOut",
        () -> {
          set(_ -> Scripts.offline());
          listeners.forEach(
              listener -> listener.accept(new ClientEvent.SignedOut(Optional.empty())));
          return new Done();
        });
  }

  @Override
  public CompletionStage<Outcome<CanonicalName>> recover(
      String name, String recoveryKey, char[] newPassword) {
    Arrays.fill(newPassword, '\0');
    return answer("recover " + name + " " + recoveryKey, () -> entered(name));
  }

  @Override
  public CompletionStage<Outcome<Done>> signOutAndErase() {
    return answer("signOutAndErase", Done::new);
  }

  @Override
  public AccountSafety account() {
    return new ScriptedAccountSafety(this);
  }

  @Override
  public CompletionStage<Outcome<Done>> addFriend(String name) {
    return answer("addFriend " + name, Done::new);
  }

  @Override
  public CompletionStage<Outcome<Done>> acceptFriend(String name) {
    return answer("acceptFriend " + name, Done::new);
  }

  @Override
  public CompletionStage<Outcome<Done>> declineFriend(String name) {
    return answer("declineFriend " + name, Done::new);
  }

  @Override
  public CompletionStage<Outcome<Done>> removeFriend(String name) {
    return answer("removeFriend " + name, Done::new);
  }

  @Override
  public CompletionStage<Outcome<FriendList>> friends() {
    return answer("friends", state::friends);
  }

  @Override
  public CompletionStage<Outcome<Conversation>> open(String name) {
    return answer("open " + name, () -> Scripts.conversation(state, name));
  }

  @Override
  public CompletionStage<Outcome<ChatMessage>> send(ConversationId conversation, String text) {
    return answer(
        "send " + text,
        () -> {
          var message = archive.write(conversation, state.account().orElseThrow(), text);
          wire.accept(message);
          return message;
        });
  }

  @Override
  public CompletionStage<Outcome<List<ChatMessage>>> history(
      ConversationId conversation, long beforeSequence, int count) {
    return answer("history", () -> archive.page(conversation, beforeSequence, count));
  }

  @Override
  public void show(ConversationId conversation) {
    calls.add("show");
    set(now -> Scripts.seen(now, conversation));
  }

  @Override
  public void showNothing() {
    calls.add("showNothing");
  }

  @Override
  public Verification verification() {
    return new ScriptedVerification(this::answer);
  }

  @Override
  public CompletionStage<Outcome<EmoteCatalogue>> emotes() {
    return answer("emotes", () -> catalogue);
  }

  /** What the server offers from now on. */
  public void offer(EmoteCatalogue offered) {
    catalogue = offered;
  }

  /** Switches features and says so. */
  public void features(String... features) {
    set(now -> Scripts.features(now, Set.of(features)));
    tell(new ClientEvent.FeaturesChanged(Set.of(features)));
  }

  @Override
  public CompletionStage<Outcome<Bytes>> request(String type, Bytes payload) {
    return answer("request " + type, () -> payload);
  }

  @Override
  public void close() {
    calls.add("close");
    thread.shutdown();
  }

  <T> CompletionStage<Outcome<T>> answer(String call, Supplier<T> success) {
    calls.add(call);
    var problem = next;
    next = Optional.empty();
    return CompletableFuture.supplyAsync(
        () ->
            problem
                .<Outcome<T>>map(Outcome.Failure::new)
                .orElseGet(() -> new Outcome.Success<>(success.get())),
        thread);
  }
}
