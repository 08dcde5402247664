package chat.parley.swing.emotes;

import chat.parley.client.ClientEvent;
import chat.parley.client.ClientState;
import chat.parley.client.EmoteCatalogue;
import chat.parley.client.Outcome;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.desk.StatePublisher;
import java.util.Optional;

/** Fetches what the server offers and keeps the panel to it. Its fields belong to the lane. */
public final class EmotesPresenter {
  /** The plugin whose feature this is. */
  static final String FEATURE = "emotes";

  private final Desk desk;
  private final StatePublisher<EmotesState> publisher;
  private final EmoteSections sections;
  private final Recents recents = new Recents();
  private Optional<EmoteCatalogue> catalogue = Optional.empty();
  private String query = "";

  public EmotesPresenter(Desk desk, EmotesView view) {
    this.desk = desk;
    this.publisher = desk.publisherTo(view::show);
    this.sections = new EmoteSections(desk.words());
  }

  /** Takes what a person does. Any thread. */
  public void on(EmotesEvent event) {
    desk.lane().execute(() -> handle(event));
  }

  /** Takes what the client tells. Lane only. */
  public void on(ClientEvent event) {
    switch (event) {
      case ClientEvent.SignedIn _, ClientEvent.FeaturesChanged _, ClientEvent.ConnectionChanged _ ->
          refresh();
      case ClientEvent.SignedOut _ -> {
        catalogue = Optional.empty();
        show();
      }
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
          ClientEvent.CatchUp _ -> {}
    }
  }

  private void handle(EmotesEvent event) {
    switch (event) {
      case EmotesEvent.Searched(var typed) -> query = typed;
      case EmotesEvent.Picked(var emote) -> recents.add(emote);
    }
    show();
  }

  private void refresh() {
    var state = desk.client().state();
    if (!offered()) {
      catalogue = Optional.empty();
    } else if (state.connection() == ClientState.Connection.SIGNED_IN && catalogue.isEmpty()) {
      desk.whenDone(desk.client().emotes(), this::fetched);
    }
    show();
  }

  private boolean offered() {
    return desk.client().state().features().contains(FEATURE);
  }

  /** Without an answer the panel stays away; the next connection asks again. */
  private void fetched(Outcome<EmoteCatalogue> outcome) {
    catalogue =
        switch (outcome) {
          case Outcome.Success(var offered) -> Optional.of(offered).filter(_ -> offered());
          case Outcome.Failure<EmoteCatalogue> _ -> Optional.empty();
        };
    show();
  }

  private void show() {
    publisher.publish(
        catalogue
            .map(offered -> sections.arrange(offered, recents.list(), query))
            .map(arranged -> new EmotesState(true, arranged, query))
            .orElse(EmotesState.OFF));
  }
}
