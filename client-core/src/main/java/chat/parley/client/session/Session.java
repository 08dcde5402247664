package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.ClientOptions;
import chat.parley.client.ClientState;
import chat.parley.client.ClientState.Connection;
import chat.parley.client.FriendList;
import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerInfo;
import chat.parley.client.ServerTrust;
import chat.parley.client.account.AccountFlows;
import chat.parley.client.account.AccountFlows.Entry;
import chat.parley.client.account.Device;
import chat.parley.client.connection.Backoff;
import chat.parley.client.connection.ClientVersion;
import chat.parley.client.connection.Connector;
import chat.parley.client.connection.RefusedException;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.connection.Uplink;
import chat.parley.client.conversation.CatchUp;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.problem.Problems;
import chat.parley.client.store.ClientStore;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.protocol.Feature;
import chat.parley.protocol.Goodbye;
import chat.parley.protocol.Push;
import chat.parley.protocol.SignedIn;
import chat.parley.sealing.vault.Vault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one client: connected, signed in, lost, back again. Thread: the client's, except
 * {@link #state}.
 */
final class Session {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);
  private static final String FRIENDS = "friends";

  private final ClientOptions options;
  private final ClientStore store;
  private final ClientThread thread;
  private final EventPublisher publisher;
  private final Uplink uplink = new Uplink();
  private final PluginDesk plugins = new PluginDesk(uplink);
  private final Board board = new Board();
  private final Link link;
  private final AccountFlows flows;
  private final Backoff backoff;
  private final Parked parked;
  private Connection connection = Connection.OFFLINE;
  private Set<String> features = Set.of();
  private Optional<Goodbye> farewell = Optional.empty();
  private @Nullable Device device;
  private @Nullable Desk desk;
  private boolean wanted;

  Session(
      ClientOptions options,
      ClientStore store,
      Connector connector,
      ClientThread thread,
      EventPublisher publisher) {
    this.options = options;
    this.store = store;
    this.thread = thread;
    this.publisher = publisher;
    var admission = new Admission(store.serverPins(), ClientVersion.current(), options.clock());
    this.link = new Link(connector, admission, thread, this::pushed, this::lost);
    this.flows = new AccountFlows(store, options.clock(), options.random());
    this.backoff = new Backoff(options.random());
    this.parked = new Parked(thread);
    this.device = Device.load(store).orElse(null);
  }

  ClientState state() {
    return board.state();
  }

  ServerInfo connect(ServerAddress address, ServerTrust trust) {
    leave();
    move(Connection.CONNECTING, Optional.empty());
    try {
      var info = link.open(address, trust);
      move(Connection.CONNECTED, Optional.empty());
      known().filter(Session::comesBackAlone).ifPresent(this::resume);
      return info;
    } catch (RuntimeException failed) {
      move(Connection.OFFLINE, Problems.of(failed));
      throw failed;
    }
  }

  CanonicalName register(String typed, char[] password, String invitation) {
    var name = FriendBook.canonical(typed);
    known().ifPresent(this::refuseUsedFolder);
    enter(flows.register(this::connected, name, password, invitation));
    return name;
  }

  CanonicalName signIn(String typed, char[] password) {
    var name = FriendBook.canonical(typed);
    known().filter(mine -> !mine.identity().name().equals(name)).ifPresent(this::refuseUsedFolder);
    if (uplink.current().isPresent()) {
      leave(); // the password has to be proven on a connection that proves nothing else
    }
    enter(flows.signIn(this::connected, name, password, known()));
    return name;
  }

  void signOut() {
    var mine = workspace().device();
    part();
    leave();
    mine.become(Device.Standing.SIGNED_OUT);
    move(Connection.OFFLINE, Optional.empty());
    tell(new ClientEvent.SignedOut(Optional.empty()));
  }

  Workspace workspace() {
    return desk().workspace();
  }

  Conversations conversations() {
    return desk().conversations();
  }

  /** True when there is a conversation with somebody of this name here already. */
  boolean knows(String typed) {
    return desk != null && desk.conversations().knows(typed);
  }

  PluginDesk plugins() {
    workspace();
    return plugins;
  }

  /** Runs {@code work} now, or, when the connection was lost, as soon as it is back. */
  void whenOnline(Runnable work) {
    if (wanted && uplink.current().isEmpty()) {
      parked.add(work);
    } else {
      work.run();
    }
  }

  /** Something a person sees may have changed. */
  void changed() {
    var open = Optional.ofNullable(desk).map(Desk::workspace);
    board.show(
        new ClientState(
            connection,
            link.info(),
            open.map(one -> one.device().identity().name()),
            features,
            open.map(one -> one.friends().list()).orElse(FriendList.EMPTY),
            open.map(Workspace::views).orElse(List.of())));
  }

  void close() {
    part();
    leave();
    Optional.ofNullable(device).ifPresent(Device::close);
  }

  private Optional<Device> known() {
    return Optional.ofNullable(device);
  }

  private static boolean comesBackAlone(Device device) {
    return switch (device.standing()) {
      case PENDING, SIGNED_IN -> true;
      case JOINING, SIGNED_OUT, OUTDATED -> false;
    };
  }

  private Desk desk() {
    if (desk == null) {
      throw new ProblemException(Kind.NOT_SIGNED_IN, "Nobody is signed in.");
    }
    return desk;
  }

  private ServerConnection connected() {
    var standing = link.require();
    if (connection == Connection.OFFLINE) {
      move(Connection.CONNECTED, Optional.empty());
    }
    return standing;
  }

  private void refuseUsedFolder(Device mine) {
    if (mine.standing() == Device.Standing.PENDING) {
      mine.discard();
      device = null;
      return;
    }
    throw new ProblemException(
        Kind.REFUSED,
        "This data folder is a device of %s; for another account use another folder."
            .formatted(mine.identity().name()));
  }

  /** Signs a known device in; one the account no longer lists is signed out for good. */
  private void resume(Device mine) {
    try {
      var standing = link.require();
      enter(new Entry(mine, flows.signIn(standing, mine), Optional.empty()));
    } catch (RefusedException refused) {
      switch (refused.code()) {
        case SIGN_IN_FAILED, ACCOUNT_DISABLED -> putOut(mine, Problems.of(refused.refused()));
        default -> throw refused; // try again later
      }
    }
  }

  private void putOut(Device mine, Problem problem) {
    leave();
    if (mine.standing() == Device.Standing.PENDING) {
      mine.discard();
      device = null;
    } else {
      mine.become(Device.Standing.SIGNED_OUT);
    }
    move(Connection.OFFLINE, Optional.of(problem));
    tell(new ClientEvent.SignedOut(Optional.of(problem)));
  }

  private void enter(Entry entry) {
    var standing = link.require();
    try {
      if (desk == null || !entry.device().equals(device)) {
        Optional.ofNullable(desk).ifPresent(Desk::close);
        device = entry.device();
        desk = desk(entry.device());
      }
      uplink.attach(standing);
      begin(entry, standing);
    } finally {
      entry.vault().ifPresent(Vault::close);
    }
  }

  private void begin(Entry entry, ServerConnection standing) {
    var incarnation = standing.greeting().hello().incarnation();
    var history = entry.vault().map(Vault::historyKey);
    if (workspace().catchUp().begin(incarnation, history) == CatchUp.Finding.OLD_COPY) {
      outdated(entry.device());
      return;
    }
    entry.device().become(Device.Standing.SIGNED_IN);
    wanted = true;
    backoff.reset();
    features = ids(entry.signedIn());
    tell(new ClientEvent.SignedIn(entry.device().identity().name()));
    move(Connection.SIGNED_IN, Optional.empty());
    tell(new ClientEvent.FeaturesChanged(features));
    greetFriends();
    conversations().showAgain();
    parked.release();
  }

  private void greetFriends() {
    if (features.contains(FRIENDS)) {
      workspace().friends().refresh();
    } else {
      workspace().friends().forget();
    }
  }

  private void outdated(Device mine) {
    leave();
    mine.become(Device.Standing.OUTDATED);
    var problem =
        new Problem(
            Kind.REFUSED,
            "This folder is an old copy of this device: messages were sent from a newer one. Sign in with the password to make it a device of its own.");
    move(Connection.OFFLINE, Optional.of(problem));
    tell(new ClientEvent.SignedOut(Optional.of(problem)));
  }

  private Desk desk(Device mine) {
    return Desk.of(
        options, store, uplink, thread, mine, this::tell, feature -> features.contains(feature));
  }

  /** Says what is left to say, as long as somebody listens. */
  private void part() {
    Optional.ofNullable(desk).ifPresent(one -> one.workspace().cursors().now());
    link.finish();
  }

  /** Ends what stands, without coming back. */
  private void leave() {
    wanted = false;
    farewell = Optional.empty();
    uplink.detach();
    link.close();
    Optional.ofNullable(desk).ifPresent(Desk::close);
    desk = null;
    features = Set.of();
  }

  private void lost() {
    uplink.detach();
    Optional.ofNullable(desk).ifPresent(one -> one.workspace().disconnected());
    var bye = farewell;
    farewell = Optional.empty();
    if (wanted) {
      partedBy(bye);
    } // else nobody was signed in: the next command that needs a connection makes one
  }

  private void partedBy(Optional<Goodbye> bye) {
    var problem = bye.map(Farewells::problem);
    if (bye.map(Farewells::isFinal).orElse(false)) {
      wanted = false;
      move(Connection.OFFLINE, problem);
      if (problem.isPresent() && problem.get().kind() == Kind.ACCOUNT_DISABLED) {
        putOut(workspace().device(), problem.get());
      }
      parked.release();
    } else {
      move(Connection.CONNECTING, problem);
      thread.later(backoff.next(), this::reconnect);
    }
  }

  private void reconnect() {
    if (!wanted || uplink.current().isPresent()) {
      return;
    }
    try {
      resume(workspace().device());
    } catch (ProblemException refused) {
      LOG.warn("no way back to the server: {}", refused.getMessage());
      wanted = false;
      move(Connection.OFFLINE, Optional.of(refused.problem()));
      parked.release();
    } catch (RuntimeException away) {
      LOG.debug("the server is still away: {}", away.toString());
      uplink.detach();
      link.close();
      thread.later(backoff.next(), this::reconnect);
    }
  }

  private void pushed(Push push) {
    switch (push) {
      case Goodbye goodbye -> farewell = Optional.of(goodbye);
      case chat.parley.protocol.FeaturesChanged changed -> features(changed);
      default -> Optional.ofNullable(desk).ifPresent(one -> one.router().take(push));
    }
    changed();
  }

  private void features(chat.parley.protocol.FeaturesChanged changed) {
    features = changed.features().stream().map(Feature::id).collect(Collectors.toUnmodifiableSet());
    tell(new ClientEvent.FeaturesChanged(features));
    if (desk != null) {
      greetFriends();
    }
  }

  private static Set<String> ids(SignedIn signedIn) {
    return signedIn.features().stream().map(Feature::id).collect(Collectors.toUnmodifiableSet());
  }

  private void move(Connection next, Optional<Problem> problem) {
    if (connection != next || problem.isPresent()) {
      connection = next;
      tell(new ClientEvent.ConnectionChanged(next, problem));
    }
  }

  private void tell(ClientEvent event) {
    changed();
    publisher.publish(event);
    Optional.ofNullable(desk).ifPresent(one -> one.after(event, publisher));
  }
}
