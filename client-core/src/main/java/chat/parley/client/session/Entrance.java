package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.ClientOptions;
import chat.parley.client.ClientState.Connection;
import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.client.account.Device;
import chat.parley.client.account.Device.Standing;
import chat.parley.client.account.DeviceSignIn;
import chat.parley.client.account.Entry;
import chat.parley.client.account.PasswordSignIn;
import chat.parley.client.account.Recovery;
import chat.parley.client.account.Registration;
import chat.parley.client.connection.RefusedException;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.connection.Uplink;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.problem.Problems;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.sealing.vault.Vault;
import java.util.Optional;
import java.util.Set;

/**
 * How a device comes in and goes out: with a new account, with its password, by its own key; on its
 * own wish or put out. Thread: the client's.
 */
final class Entrance {
  private static final Problem OLD_COPY =
      new Problem(
          Kind.REFUSED,
          "This folder is an old copy of this device: messages were sent from a newer one. Sign in with the password to make it a device of its own.");

  private static final Problem AWAY =
      new Problem(
          Kind.NOT_SIGNED_IN,
          "This device was away for more than 30 days. Sign in with the password: what was said meanwhile can only be read with it.");

  private final ClientStore store;
  private final Link link;
  private final Uplink uplink;
  private final Home home;
  private final Announcer announcer;
  private final Reconnection reconnection;
  private final Parked parked;
  private final Registration registration;
  private final PasswordSignIn passwords;
  private final Recovery recovery;
  private final DeviceSignIn devices;

  Entrance(
      ClientOptions options,
      ClientStore store,
      Link link,
      Uplink uplink,
      Home home,
      Announcer announcer,
      Reconnection reconnection,
      Parked parked) {
    this.store = store;
    this.link = link;
    this.uplink = uplink;
    this.home = home;
    this.announcer = announcer;
    this.reconnection = reconnection;
    this.parked = parked;
    this.registration = new Registration(store, options.clock(), options.random());
    this.passwords = new PasswordSignIn(store, options.clock(), options.random());
    this.recovery = new Recovery(store, options.clock(), options.random());
    this.devices = new DeviceSignIn(options.random());
  }

  CanonicalName register(String typed, char[] password, String invitation) {
    var name = FriendBook.canonical(typed);
    home.device().ifPresent(this::refuseUsedFolder);
    enter(registration.register(this::connected, name, password, invitation));
    return name;
  }

  CanonicalName signIn(String typed, char[] password) {
    var name = FriendBook.canonical(typed);
    home.device()
        .filter(mine -> !mine.identity().name().equals(name))
        .ifPresent(this::refuseUsedFolder);
    if (uplink.current().isPresent()) {
      hangUp(); // the password has to be proven on a connection that proves nothing else
      home.lock();
    }
    enter(passwords.signIn(this::connected, name, password, home.device()));
    return name;
  }

  CanonicalName recover(String typed, String recoveryKey, char[] next) {
    var name = FriendBook.canonical(typed);
    home.device().ifPresent(this::refuseUsedFolder);
    enter(recovery.recover(this::connected, name, recoveryKey, next));
    return name;
  }

  void signOut() {
    home.require();
    hangUp();
    leave(Standing.SIGNED_OUT, Optional.empty());
  }

  void signOutAndErase() {
    home.require();
    hangUp();
    home.discard();
    store.erase();
    tellOut(Optional.empty());
  }

  /** Signs a known device in; one the account no longer lists is signed out for good. */
  void comeBack(Device mine) {
    if (home.desk().filter(desk -> desk.watch().isDormant()).isPresent()) {
      putOut(mine, AWAY);
      return;
    }
    var connection = link.require();
    try {
      enter(Entry.alone(mine, devices.signIn(connection, mine)));
    } catch (RefusedException refused) {
      switch (refused.code()) {
        case SIGN_IN_FAILED -> putOut(mine, Farewells.REMOVED);
        case ACCOUNT_DISABLED -> putOut(mine, Problems.of(refused.refused()));
        default -> throw refused; // try again later
      }
    }
  }

  /** Access was taken away. */
  void putOut(Device mine, Problem problem) {
    hangUp();
    if (mine.standing() == Standing.PENDING) {
      home.discard();
      tellOut(Optional.of(problem));
    } else {
      leave(Standing.SIGNED_OUT, Optional.of(problem));
    }
  }

  /** Says what is left to say, as long as somebody listens, and ends the connection for good. */
  void hangUp() {
    reconnection.stop();
    home.desk().ifPresent(desk -> desk.workspace().cursors().now());
    uplink.detach();
    link.finish();
    home.desk().ifPresent(desk -> desk.workspace().disconnected());
    announcer.features(Set.of());
  }

  private ServerConnection connected() {
    var standing = link.require();
    if (announcer.isOffline()) {
      announcer.move(Connection.CONNECTED);
    }
    return standing;
  }

  private void refuseUsedFolder(Device mine) {
    if (mine.standing() != Standing.PENDING) {
      throw new ProblemException(
          Kind.REFUSED,
          "This data folder is a device of %s; for another account use another folder."
              .formatted(mine.identity().name()));
    }
    home.discard();
  }

  private void enter(Entry entry) {
    var standing = link.require();
    try {
      var desk = home.seat(entry.device());
      uplink.attach(standing);
      var incarnation = standing.greeting().hello().incarnation();
      var history = entry.vault().map(Vault::historyKeys);
      switch (desk.workspace().catchUp().begin(incarnation, history)) {
        case OLD_COPY -> outdated();
        case GOING_ON -> begin(entry, desk);
      }
    } finally {
      entry.vault().ifPresent(Vault::close);
    }
  }

  private void begin(Entry entry, Desk desk) {
    entry.device().become(Standing.SIGNED_IN);
    reconnection.keep();
    announcer.features(entry.signedIn().features());
    announcer.tell(new ClientEvent.SignedIn(entry.device().identity().name()));
    entry.recoveryKey().map(ClientEvent.RecoveryKeyIssued::new).ifPresent(announcer::tell);
    announcer.move(Connection.SIGNED_IN);
    announcer.tellFeatures();
    desk.welcome();
    parked.release();
  }

  private void outdated() {
    uplink.detach(); // what an old copy has stored is nothing to tell
    hangUp();
    leave(Standing.OUTDATED, Optional.of(OLD_COPY));
  }

  private void leave(Standing standing, Optional<Problem> problem) {
    home.lock(standing);
    tellOut(problem);
  }

  private void tellOut(Optional<Problem> problem) {
    announcer.move(Connection.OFFLINE, problem);
    announcer.tell(new ClientEvent.SignedOut(problem));
  }
}
