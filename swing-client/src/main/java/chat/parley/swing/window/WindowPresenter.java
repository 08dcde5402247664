package chat.parley.swing.window;

import chat.parley.client.ClientEvent;
import chat.parley.client.ClientState;
import chat.parley.client.Conversation;
import chat.parley.client.Problem;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.desk.StatePublisher;
import chat.parley.swing.window.WindowState.Banner;
import chat.parley.swing.window.WindowState.Screen;
import chat.parley.swing.window.WindowState.Tone;
import java.util.Optional;

/** Decides which screen shows, and says how the connection is. Its fields belong to the lane. */
public final class WindowPresenter {
  private final Desk desk;
  private final StatePublisher<WindowState> publisher;
  private Optional<Problem> lost = Optional.empty();
  private Optional<Problem> putOut = Optional.empty();
  private Optional<ClientEvent.CatchUp> catchUp = Optional.empty();

  public WindowPresenter(Desk desk, WindowView view) {
    this.desk = desk;
    this.publisher = desk.publisherTo(view::show);
  }

  /** Shows how things stand. Any thread. */
  public void start() {
    desk.lane().execute(this::show);
  }

  /** Takes what the client tells. Lane only. */
  public void on(ClientEvent event) {
    switch (event) {
      case ClientEvent.ConnectionChanged(_, var why) -> lost = why;
      case ClientEvent.SignedOut(var why) -> {
        putOut = why;
        catchUp = Optional.empty();
      }
      case ClientEvent.CatchUp progress ->
          catchUp = Optional.of(progress).filter(step -> step.done() < step.total());
      case ClientEvent.SignedIn _ -> putOut = Optional.empty();
      case ClientEvent.FriendRequested _,
          ClientEvent.FriendAdded _,
          ClientEvent.FriendsChanged _,
          ClientEvent.PresenceChanged _,
          ClientEvent.MessageReceived _,
          ClientEvent.MessageSent _,
          ClientEvent.MessageStateChanged _,
          ClientEvent.ConversationChanged _,
          ClientEvent.EpochAgreed _,
          ClientEvent.EpochVoid _,
          ClientEvent.MessagesMissing _,
          ClientEvent.ContactIdentityChanged _,
          ClientEvent.ContactVerified _,
          ClientEvent.ContactDevicesChanged _,
          ClientEvent.ContactDevicesForked _,
          ClientEvent.EpochsForked _,
          ClientEvent.RecoveryKeyIssued _,
          ClientEvent.RecoveryKeyConfirmed _,
          ClientEvent.DeviceAdded _,
          ClientEvent.DeviceRevoked _,
          ClientEvent.FeaturesChanged _ -> {}
    }
    show();
  }

  private void show() {
    var state = desk.client().state();
    var screen = state.account().isPresent() && !asksForTrust() ? Screen.CHAT : Screen.SIGN_IN;
    publisher.publish(new WindowState(screen, title(state), where(state), banner(state, screen)));
  }

  /** The card is where a server that was never seen is compared and trusted. */
  private boolean asksForTrust() {
    return lost.filter(why -> why.kind() == Problem.Kind.SERVER_UNKNOWN).isPresent();
  }

  private String title(ClientState state) {
    var unread = state.conversations().stream().mapToInt(Conversation::unread).sum();
    var name = state.account().map(account -> desk.words().get("title", account.value()));
    var plain = name.orElseGet(() -> desk.words().get("app"));
    return unread == 0 ? plain : desk.words().get("title.unread", unread, plain);
  }

  private String where(ClientState state) {
    var account = state.account().map(Object::toString).orElse("");
    return state
        .server()
        .map(server -> desk.words().get("where", account, server.address().toString()))
        .orElse(account);
  }

  /** Why a connection was not made stands on the card itself, beside its field. */
  private Optional<Banner> banner(ClientState state, Screen screen) {
    if (screen == Screen.SIGN_IN) {
      return putOut.map(why -> new Banner(Tone.CAUTION, why.text()));
    }
    return switch (state.connection()) {
      case SIGNED_IN -> catchUp.map(this::catchingUp);
      case OFFLINE, CONNECTING, CONNECTED ->
          Optional.of(
              new Banner(
                  Tone.CAUTION,
                  lost.map(Problem::text).orElseGet(() -> desk.words().get("banner.offline"))));
    };
  }

  private Banner catchingUp(ClientEvent.CatchUp step) {
    return new Banner(Tone.CALM, desk.words().get("banner.catchup", step.done(), step.total()));
  }
}
