package chat.parley.client.session;

import chat.parley.client.ClientState.Connection;
import chat.parley.client.Outcome;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerInfo;
import chat.parley.client.ServerTrust;
import chat.parley.client.connection.Uplink;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.problem.Problems;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the server, the first time and every time after. Thread: the client's, which goes on
 * while nobody answers.
 */
final class Journey {
  private static final Logger LOG = LoggerFactory.getLogger(Journey.class);

  private final Link link;
  private final Uplink uplink;
  private final Home home;
  private final Announcer announcer;
  private final Reconnection reconnection;
  private final Parked parked;
  private final Entrance entrance;

  Journey(
      Link link,
      Uplink uplink,
      Home home,
      Announcer announcer,
      Reconnection reconnection,
      Parked parked,
      Entrance entrance) {
    this.link = link;
    this.uplink = uplink;
    this.home = home;
    this.announcer = announcer;
    this.reconnection = reconnection;
    this.parked = parked;
    this.entrance = entrance;
  }

  /**
   * Connects, and signs in a device that may; what is stored can be read meanwhile.
   *
   * @param ended told how it ends
   */
  void connect(
      ServerAddress address, ServerTrust trust, CompletableFuture<Outcome<ServerInfo>> ended) {
    entrance.hangUp();
    announcer.move(Connection.CONNECTING);
    link.open(address, trust)
        .thenApply(this::connected)
        .whenComplete(
            (info, failed) -> {
              if (failed == null) {
                ended.complete(new Outcome.Success<>(info));
              } else {
                notConnected(Failures.cause(failed), ended);
              }
            });
  }

  /** One try to come back to the server that was lost. */
  void again() {
    if (uplink.current().isEmpty()) {
      link.again()
          .thenAccept(_ -> entrance.comeBack(home.require().workspace().device()))
          .whenComplete(
              (_, failed) -> {
                if (failed != null) {
                  notBack(Failures.cause(failed));
                }
              });
    }
  }

  private ServerInfo connected(ServerInfo info) {
    announcer.move(Connection.CONNECTED);
    home.returning().ifPresent(entrance::comeBack);
    return info;
  }

  private void notConnected(RuntimeException failed, CompletableFuture<Outcome<ServerInfo>> ended) {
    var problem = Problems.of(failed);
    announcer.move(Connection.OFFLINE, problem);
    problem.ifPresentOrElse(
        why -> ended.complete(new Outcome.Failure<>(why)),
        () -> ended.completeExceptionally(failed));
  }

  private void notBack(RuntimeException failed) {
    if (failed instanceof ProblemException refused) {
      LOG.warn("no way back to the server: {}", refused.getMessage());
      reconnection.stop();
      announcer.move(Connection.OFFLINE, Optional.of(refused.problem()));
      parked.release();
    } else {
      LOG.debug("the server is still away: {}", failed.toString());
      uplink.detach();
      link.close();
      reconnection.later();
    }
  }
}
