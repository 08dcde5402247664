package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.ClientState;
import chat.parley.client.ClientState.Connection;
import chat.parley.client.FriendList;
import chat.parley.client.Problem;
import chat.parley.client.ServerInfo;
import chat.parley.client.account.RecoveryMemory;
import chat.parley.protocol.Feature;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Says what is true of the client: as a state for whoever asks, as events for whoever listens.
 * Thread: the client's, except {@link #state}.
 */
final class Announcer {
  private final EventPublisher publisher;
  private final RecoveryMemory recovery;
  private final Supplier<Optional<ServerInfo>> server;
  private final Supplier<Optional<Desk>> desk;
  private Connection connection = Connection.OFFLINE;
  private Set<String> features = Set.of();
  private volatile ClientState state =
      new ClientState(
          Connection.OFFLINE,
          Optional.empty(),
          Optional.empty(),
          false,
          Set.of(),
          FriendList.EMPTY,
          List.of());

  /**
   * @param server the server as it last showed itself
   * @param desk where the signed-in device sits
   */
  Announcer(
      EventPublisher publisher,
      RecoveryMemory recovery,
      Supplier<Optional<ServerInfo>> server,
      Supplier<Optional<Desk>> desk) {
    this.publisher = publisher;
    this.recovery = recovery;
    this.server = server;
    this.desk = desk;
  }

  ClientState state() {
    return state;
  }

  /** Something a person sees may have changed. */
  void changed() {
    var open = desk.get().map(Desk::workspace);
    state =
        new ClientState(
            connection,
            server.get(),
            open.map(one -> one.device().identity().name()),
            recovery.isConfirmed(),
            features,
            open.map(one -> one.friends().list()).orElse(FriendList.EMPTY),
            open.map(Workspace::views).orElse(List.of()));
  }

  boolean isOffline() {
    return connection == Connection.OFFLINE;
  }

  void move(Connection next) {
    move(next, Optional.empty());
  }

  /**
   * @param problem why it went wrong, where it did
   */
  void move(Connection next, Optional<Problem> problem) {
    if (connection != next || problem.isPresent()) {
      connection = next;
      tell(new ClientEvent.ConnectionChanged(next, problem));
    }
  }

  /** Whether the server has a feature switched on. */
  boolean has(String feature) {
    return features.contains(feature);
  }

  /** What the server has switched on; to be told by {@link #tellFeatures}. */
  void features(Collection<Feature> switchedOn) {
    features = switchedOn.stream().map(Feature::id).collect(Collectors.toUnmodifiableSet());
  }

  void tellFeatures() {
    tell(new ClientEvent.FeaturesChanged(features));
  }

  void tell(ClientEvent event) {
    changed();
    publisher.publish(event);
    desk.get().ifPresent(one -> one.after(event, publisher));
  }
}
