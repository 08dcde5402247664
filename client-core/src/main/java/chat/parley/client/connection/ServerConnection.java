package chat.parley.client.connection;

import chat.parley.protocol.Done;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Reply;
import chat.parley.protocol.Request;
import chat.parley.protocol.RequestId;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One standing connection.
 *
 * <p>Thread: any but its event loop. Ownership: whoever opened it closes it; a closed one fails
 * every request with {@link ConnectionLostException}.
 */
public final class ServerConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServerConnection.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Channel channel;
  private final FrameHandler handler;
  private final Greeting greeting;

  ServerConnection(Channel channel, FrameHandler handler, Greeting greeting) {
    this.channel = channel;
    this.handler = handler;
    this.greeting = greeting;
  }

  /** What the server said of itself. */
  public Greeting greeting() {
    return greeting;
  }

  /** False once it is gone, also before the listener has heard of it. */
  public boolean isOpen() {
    return channel.isActive();
  }

  /**
   * Asks and goes on.
   *
   * @param make the request with the id given to it
   * @return completes on the event loop; fails with {@link ConnectionLostException}
   */
  public CompletableFuture<Reply> ask(Function<RequestId, Request> make) {
    var reply = new CompletableFuture<Reply>();
    try {
      channel.eventLoop().execute(() -> handler.ask(channel, make, reply));
    } catch (RejectedExecutionException closed) {
      reply.completeExceptionally(new ConnectionLostException("The client is closed.", closed));
    }
    return reply;
  }

  /**
   * Asks and waits.
   *
   * @throws RefusedException when the server refused
   * @throws ConnectionLostException when no reply came, or one that does not answer the request;
   *     the connection is closed then
   */
  public <R extends Reply> R call(Class<R> expected, Function<RequestId, Request> make) {
    return switch (await(ask(make))) {
      case Refused refused -> throw new RefusedException(refused);
      case Reply reply when expected.isInstance(reply) -> expected.cast(reply);
      case Reply _ -> throw giveUp("The server answered something else than was asked.");
    };
  }

  /** Asks for something that is answered by {@link Done}, and waits. */
  public void tell(Function<RequestId, Request> make) {
    call(Done.class, make);
  }

  /** Sends a sign of life; nobody answers. */
  public void pass(Ephemeral ephemeral) {
    channel.writeAndFlush(ephemeral, channel.voidPromise());
  }

  /**
   * Waits until everything asked is answered, then ends the connection and waits until it has
   * ended; each at most for {@code patience}. A socket closed over answers that nobody has read can
   * take with it what was written last, so the answers are awaited, not the writing.
   */
  public void finish(Duration patience) {
    var answered = new CompletableFuture<Boolean>();
    try {
      channel
          .eventLoop()
          .execute(() -> handler.answered().whenComplete((_, _) -> answered.complete(true)));
      answered.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (RejectedExecutionException closed) {
      LOG.debug("the connection ended with the client", closed);
    }
    close();
    channel.closeFuture().awaitUninterruptibly(patience.toMillis());
  }

  /** Ends the connection; the listener hears of it. */
  @Override
  public void close() {
    channel.close();
  }

  private Reply await(CompletableFuture<Reply> reply) {
    try {
      return reply.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw giveUp("The server did not answer for %d s.".formatted(PATIENCE.toSeconds()));
    } catch (ExecutionException failed) {
      throw new ConnectionLostException("The connection to the server was lost.", failed);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw giveUp("The client is closing.");
    }
  }

  private ConnectionLostException giveUp(String why) {
    close();
    return new ConnectionLostException(why);
  }
}
