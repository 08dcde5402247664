package chat.parley.client.session;

import chat.parley.client.ClientOptions;
import chat.parley.client.ClientState;
import chat.parley.client.ClientState.Connection;
import chat.parley.client.account.RecoveryMemory;
import chat.parley.client.connection.Backoff;
import chat.parley.client.connection.ClientVersion;
import chat.parley.client.connection.Connector;
import chat.parley.client.connection.Uplink;
import chat.parley.client.store.ClientStore;
import chat.parley.client.thread.ClientThread;
import chat.parley.protocol.FeaturesChanged;
import chat.parley.protocol.Goodbye;
import chat.parley.protocol.Push;
import java.util.Optional;

/**
 * The life of one client: connected, signed in, lost, back again. Thread: the client's, except
 * {@link #state}.
 */
final class Session {
  private final Uplink uplink = new Uplink();
  private final PluginDesk plugins = new PluginDesk(uplink);
  private final Link link;
  private final Announcer announcer;
  private final Home home;
  private final Reconnection reconnection;
  private final Parked parked;
  private final Entrance entrance;
  private final Safety safety;
  private final Journey journey;

  Session(
      ClientOptions options,
      ClientStore store,
      Connector connector,
      ClientThread thread,
      EventPublisher publisher) {
    var admission = new Admission(store.serverPins(), ClientVersion.current(), options.clock());
    link = new Link(connector, admission, thread, this::pushed, this::lost);
    announcer =
        new Announcer(publisher, new RecoveryMemory(store.settings()), link::info, this::seated);
    var desks = new Desk.Maker(options, store, uplink, thread, announcer::tell, announcer::has);
    home = new Home(store, desks::desk);
    reconnection = new Reconnection(thread, new Backoff(options.random()), this::tryAgain);
    parked = new Parked(thread);
    entrance = new Entrance(options, store, link, uplink, home, announcer, reconnection, parked);
    safety = new Safety(options, store, link, home, announcer);
    journey = new Journey(link, uplink, home, announcer, reconnection, parked, entrance);
    announcer.changed();
  }

  ClientState state() {
    return announcer.state();
  }

  /** Something a person sees may have changed. */
  void changed() {
    announcer.changed();
  }

  Journey journey() {
    return journey;
  }

  Entrance entrance() {
    return entrance;
  }

  /** What keeps the account of whoever is signed in safe. */
  Safety safety() {
    return safety;
  }

  /** What the signed-in device works with. */
  Desk desk() {
    return home.require();
  }

  /** True when there is a conversation with somebody of this name here already. */
  boolean knows(String typed) {
    return home.desk().filter(desk -> desk.conversations().knows(typed)).isPresent();
  }

  PluginDesk plugins() {
    home.require();
    return plugins;
  }

  /** Runs {@code work} now, or, when the connection was lost, as soon as it is back. */
  void whenOnline(Runnable work) {
    if (reconnection.isWanted() && uplink.current().isEmpty()) {
      parked.add(work);
    } else {
      work.run();
    }
  }

  void close() {
    entrance.hangUp();
    home.close();
  }

  private Optional<Desk> seated() {
    return home.desk();
  }

  private void tryAgain() {
    journey.again();
  }

  private void lost() {
    uplink.detach();
    home.desk().ifPresent(desk -> desk.workspace().disconnected());
    var goodbye = reconnection.lastWord();
    if (reconnection.isWanted()) {
      partedBy(goodbye);
    } // else nobody was signed in: the next command that needs a connection makes one
  }

  private void partedBy(Optional<Goodbye> goodbye) {
    var problem = goodbye.map(Farewells::problem);
    if (goodbye.filter(Farewells::isFinal).isEmpty()) {
      announcer.move(Connection.CONNECTING, problem);
      reconnection.later();
      return;
    }
    reconnection.stop();
    announcer.move(Connection.OFFLINE, problem);
    problem
        .filter(Farewells::takesAccess)
        .ifPresent(why -> entrance.putOut(home.require().workspace().device(), why));
    parked.release();
  }

  private void pushed(Push push) {
    switch (push) {
      case Goodbye goodbye -> reconnection.heard(goodbye);
      case FeaturesChanged(var features) -> {
        announcer.features(features);
        announcer.tellFeatures();
        home.desk().ifPresent(Desk::greetFriends);
      }
      default -> home.desk().ifPresent(desk -> desk.router().take(push));
    }
    changed();
  }
}
