package chat.parley.swing.chat;

import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.ClientState;
import chat.parley.client.Conversation;
import chat.parley.client.Outcome;
import chat.parley.client.Problem;
import chat.parley.crypto.id.ConversationId;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.desk.StatePublisher;
import java.util.List;
import java.util.Optional;

/** Keeps one conversation on screen up to date. Its fields belong to the lane. */
public final class ChatPresenter {
  /** Messages asked for at a time: more than a tall window shows. */
  static final int PAGE = 60;

  private final Desk desk;
  private final ChatView view;
  private final StatePublisher<ChatState> publisher;
  private final RowWriter writer;
  private final Notes notes = new Notes();
  private Optional<OpenChat> open = Optional.empty();
  private Optional<String> wanted = Optional.empty();
  private Optional<String> notice = Optional.empty();
  private boolean inView = true;

  public ChatPresenter(Desk desk, ChatView view) {
    this.desk = desk;
    this.view = view;
    this.publisher = desk.publisherTo(view::show);
    this.writer = new RowWriter(desk.words(), desk.clock());
  }

  /** Takes what a person does. Any thread. */
  public void on(ChatEvent event) {
    desk.lane().execute(() -> handle(event));
  }

  /** Takes what the client tells. Lane only. */
  public void on(ClientEvent event) {
    switch (event) {
      case ClientEvent.MessageReceived(var message) -> received(message);
      case ClientEvent.MessageSent(var message) ->
          in(message.conversation(), chat -> chat.transcript().accepted(message));
      case ClientEvent.MessageStateChanged(var conversation, var id, var state) ->
          in(conversation, chat -> chat.transcript().mark(id, state));
      case ClientEvent.ConversationChanged(var conversation) ->
          in(conversation.id(), chat -> chat.update(conversation));
      case ClientEvent.EpochAgreed(var conversation, _, var by, var at, _) ->
          note(conversation, new Note(at, keyAgreed(by.value(), at)));
      case ClientEvent.EpochVoid(var conversation, _, var by) ->
          note(
              conversation,
              new Note(desk.clock().instant(), desk.words().get("chat.key.void", by.value())));
      case ClientEvent.MessagesMissing(var conversation, _, _) ->
          note(conversation, new Note(desk.clock().instant(), word("chat.missing")));
      case ClientEvent.ConnectionChanged(var connection, _) -> connection(connection);
      case ClientEvent.PresenceChanged _, ClientEvent.FriendsChanged _ -> show();
      case ClientEvent.ContactIdentityChanged _,
          ClientEvent.ContactVerified _,
          ClientEvent.ContactDevicesChanged _,
          ClientEvent.ContactDevicesForked _,
          ClientEvent.EpochsForked _ ->
          show();
      case ClientEvent.SignedOut _ -> leave();
      case ClientEvent.SignedIn _,
          ClientEvent.FriendRequested _,
          ClientEvent.FriendAdded _,
          ClientEvent.RecoveryKeyIssued _,
          ClientEvent.RecoveryKeyConfirmed _,
          ClientEvent.DeviceAdded _,
          ClientEvent.DeviceRevoked _,
          ClientEvent.FeaturesChanged _,
          ClientEvent.CatchUp _ -> {}
    }
  }

  private void handle(ChatEvent event) {
    switch (event) {
      case ChatEvent.Opened(var name) -> open(name);
      case ChatEvent.Left() -> leave();
      case ChatEvent.Sent(var text) -> open.ifPresent(chat -> send(chat, text));
      case ChatEvent.OlderWanted() -> open.ifPresent(this::loadOlder);
      case ChatEvent.Shown() -> inView(true);
      case ChatEvent.Hidden() -> inView(false);
    }
  }

  private void open(String name) {
    if (wanted.filter(name::equals).isPresent() && open.isPresent()) {
      return;
    }
    leave();
    wanted = Optional.of(name);
    Conversations.with(desk.client().state(), name).ifPresent(this::begin);
    desk.whenDone(desk.client().open(name), outcome -> opened(name, outcome));
  }

  private void opened(String name, Outcome<Conversation> outcome) {
    if (wanted.filter(name::equals).isEmpty()) {
      return;
    }
    switch (outcome) {
      case Outcome.Success(var conversation) -> begin(conversation);
      case Outcome.Failure(var problem) -> {
        notice = Optional.of(problem.text());
        show();
      }
    }
  }

  /** Begins with a conversation, or learns more about the one that is open. */
  private void begin(Conversation conversation) {
    if (open.filter(chat -> chat.is(conversation.id())).isPresent()) {
      open.get().update(conversation);
    } else {
      var chat = new OpenChat(conversation);
      open = Optional.of(chat);
      load(chat, Long.MAX_VALUE);
      tellInView();
    }
    show();
  }

  private void leave() {
    if (open.isPresent()) {
      desk.client().showNothing();
    }
    open = Optional.empty();
    wanted = Optional.empty();
    notice = Optional.empty();
    show();
  }

  private void load(OpenChat chat, long before) {
    chat.loading();
    desk.whenDone(desk.client().history(chat.id(), before, PAGE), outcome -> loaded(chat, outcome));
  }

  private void loaded(OpenChat chat, Outcome<List<ChatMessage>> outcome) {
    switch (outcome) {
      case Outcome.Success(var page) -> chat.loaded(page);
      case Outcome.Failure(var problem) -> {
        chat.loadFailed();
        notice = Optional.of(problem.text());
      }
    }
    show();
  }

  private void loadOlder(OpenChat chat) {
    if (chat.older() == ChatState.Older.MORE) {
      load(chat, chat.transcript().oldest().orElse(Long.MAX_VALUE));
      show();
    }
  }

  private void send(OpenChat chat, String text) {
    notice = Optional.empty();
    var departing = chat.transcript().depart(text, desk.clock().instant());
    show();
    desk.whenDone(desk.client().send(chat.id(), text), outcome -> sent(chat, departing, outcome));
  }

  private void sent(OpenChat chat, Outgoing departing, Outcome<ChatMessage> outcome) {
    switch (outcome) {
      case Outcome.Success(var message) -> {
        chat.transcript().arrived(departing);
        chat.transcript().merge(List.of(message));
      }
      case Outcome.Failure(var problem) -> unsent(chat, departing, problem);
    }
    show();
  }

  /** A queued text keeps its clock; any other goes back to where it was written. */
  private void unsent(OpenChat chat, Outgoing departing, Problem problem) {
    notice = Optional.of(problem.text());
    if (problem.kind() != Problem.Kind.QUEUED) {
      chat.transcript().arrived(departing);
      desk.ui().execute(() -> view.restoreDraft(departing.text()));
    }
  }

  private void received(ChatMessage message) {
    in(message.conversation(), chat -> chat.transcript().accepted(message));
  }

  private void note(ConversationId conversation, Note note) {
    notes.add(conversation, note);
    in(conversation, _ -> {});
  }

  private String keyAgreed(String by, java.time.Instant at) {
    return desk.words().get("chat.key", new Moments(desk.words(), desk.clock()).time(at), by);
  }

  private void connection(ClientState.Connection connection) {
    if (connection == ClientState.Connection.SIGNED_IN) {
      notice = Optional.empty();
      open.ifPresent(
          chat -> {
            load(chat, Long.MAX_VALUE);
            tellInView();
          });
    }
    show();
  }

  private void inView(boolean now) {
    inView = now;
    tellInView();
  }

  private void tellInView() {
    open.ifPresent(
        chat -> {
          if (inView) {
            desk.client().show(chat.id());
          } else {
            desk.client().showNothing();
          }
        });
  }

  private void in(ConversationId conversation, java.util.function.Consumer<OpenChat> change) {
    open.filter(chat -> chat.is(conversation))
        .ifPresent(
            chat -> {
              change.accept(chat);
              show();
            });
  }

  private void show() {
    publisher.publish(
        open.map(this::state)
            .orElseGet(
                () ->
                    new ChatState(
                        wanted.map(this::headerOf), List.of(), ChatState.Older.NONE, notice)));
  }

  private ChatState state(OpenChat chat) {
    return new ChatState(
        Optional.of(headerOf(chat.name())),
        writer.write(chat.transcript(), notes.of(chat.id())),
        chat.older(),
        chat.blocked().or(() -> notice));
  }

  private ChatState.Header headerOf(String name) {
    var present = open.filter(chat -> chat.name().equals(name)).filter(OpenChat::present);
    return new ChatState.Header(
        name,
        present.isPresent()
            ? ChatState.Presence.IN_THIS_CHAT
            : Conversations.presence(desk.client().state(), name));
  }

  private String word(String key) {
    return desk.words().get(key);
  }
}
