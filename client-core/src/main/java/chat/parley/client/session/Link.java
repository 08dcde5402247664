package chat.parley.client.session;

import chat.parley.client.Problem.Kind;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerInfo;
import chat.parley.client.ServerTrust;
import chat.parley.client.connection.ConnectionListener;
import chat.parley.client.connection.ConnectionLostException;
import chat.parley.client.connection.Connector;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.thread.ClientThread;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.Push;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the one server this client talks to: made, checked against the pin, replaced.
 * Thread: the client's.
 */
final class Link {
  private static final Duration PARTING = Duration.ofSeconds(2);

  private final Connector connector;
  private final Admission admission;
  private final ClientThread thread;
  private final Consumer<Push> pushes;
  private final Runnable lost;
  private @Nullable ServerAddress address;
  private ServerTrust trust = new ServerTrust.Ask();
  private @Nullable ServerInfo info;
  private @Nullable ServerConnection connection;
  private @Nullable CompletableFuture<ServerInfo> dialled;

  /**
   * @param pushes told what the server says, on the client's thread
   * @param lost told when the connection that stands is gone
   */
  Link(
      Connector connector,
      Admission admission,
      ClientThread thread,
      Consumer<Push> pushes,
      Runnable lost) {
    this.connector = connector;
    this.admission = admission;
    this.thread = thread;
    this.pushes = pushes;
    this.lost = lost;
  }

  /**
   * Goes to another server, or the same again; the thread goes on meanwhile.
   *
   * @return completes on the client's thread
   */
  CompletableFuture<ServerInfo> open(ServerAddress target, ServerTrust wish) {
    close();
    address = target;
    trust = wish;
    return dial(target);
  }

  /** Goes to the server that was lost; the thread goes on meanwhile. */
  CompletableFuture<ServerInfo> again() {
    close();
    return dial(target());
  }

  /** The connection that stands, made again, and waited for, where the server has let it go. */
  ServerConnection require() {
    var standing = connection;
    if (standing != null && standing.isOpen()) {
      return standing;
    }
    close();
    var target = target();
    var listener = new Listener();
    var fresh = connector.connect(target, listener);
    take(target, listener, fresh);
    return fresh;
  }

  /** Another line to the same server, for what is proven on a connection of its own. */
  SideLine aside() {
    var target = target();
    return new SideLine(
        listener -> {
          var fresh = connector.connect(target, listener);
          try {
            admission.admit(target, fresh.greeting(), trust);
            return fresh;
          } catch (RuntimeException refused) {
            fresh.close();
            throw refused;
          }
        });
  }

  /** The server as it last showed itself, trusted or not. */
  Optional<ServerInfo> info() {
    return Optional.ofNullable(info);
  }

  /** Ends the connection when everything asked is answered; a silent server is not waited for. */
  void finish() {
    release().ifPresent(standing -> standing.finish(PARTING));
  }

  /** Ends the connection at once. */
  void close() {
    release().ifPresent(ServerConnection::close);
  }

  private Optional<ServerConnection> release() {
    var standing = Optional.ofNullable(connection);
    connection = null;
    var unanswered = dialled;
    dialled = null;
    if (unanswered != null) {
      unanswered.completeExceptionally(
          new ConnectionLostException("The attempt to connect was given up."));
    }
    return standing;
  }

  private ServerAddress target() {
    if (address == null) {
      throw new ProblemException(Kind.NO_CONNECTION, "Connect to a server first.");
    }
    return address;
  }

  private CompletableFuture<ServerInfo> dial(ServerAddress target) {
    var listener = new Listener();
    var ours = new CompletableFuture<ServerInfo>();
    dialled = ours;
    var opened = connector.open(target, listener);
    opened.whenComplete((_, _) -> thread.execute(() -> answered(target, listener, opened, ours)));
    return ours;
  }

  private void answered(
      ServerAddress target,
      Listener listener,
      CompletableFuture<ServerConnection> opened,
      CompletableFuture<ServerInfo> ours) {
    if (ours != dialled) {
      opened.thenAccept(ServerConnection::close);
      return; // somebody hung up or dialled again, and ours has been told
    }
    dialled = null;
    opened
        .thenApply(fresh -> take(target, listener, fresh))
        .whenComplete(
            (shown, failed) -> {
              if (failed == null) {
                ours.complete(shown);
              } else {
                ours.completeExceptionally(Failures.cause(failed));
              }
            });
  }

  private ServerInfo take(ServerAddress target, Listener listener, ServerConnection fresh) {
    try {
      var shown = admission.shown(target, fresh.greeting());
      info = shown;
      admission.admit(target, fresh.greeting(), trust);
      connection = fresh;
      listener.owner = fresh;
      return shown;
    } catch (RuntimeException refused) {
      fresh.close();
      throw refused;
    }
  }

  /** Belongs to one connection; what an earlier one still says is not heard. */
  private final class Listener implements ConnectionListener {
    private volatile @Nullable ServerConnection owner;

    @Override
    public void pushed(Push push) {
      thread.execute(
          () -> {
            if (owner != null && owner == connection) {
              pushes.accept(push);
            }
          });
    }

    @Override
    public void passing(Ephemeral ephemeral) {
      // No ephemeral sign has a meaning yet; unknown ones are ignored by design.
    }

    @Override
    public void closed() {
      thread.execute(
          () -> {
            if (owner != null && owner == connection) {
              connection = null;
              lost.run();
            }
          });
    }
  }
}
