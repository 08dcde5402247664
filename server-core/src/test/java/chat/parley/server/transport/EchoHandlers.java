package chat.parley.server.transport;

import chat.parley.protocol.Done;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.Request;
import chat.parley.server.request.EphemeralHandler;
import chat.parley.server.request.RequestHandler;
import chat.parley.server.request.RequestHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Handlers that do nothing but answer; plugin requests get their payload back, or a fault. */
final class EchoHandlers {
  /** A plugin request of this type makes its handler throw. */
  static final String FAULTY = "test/faulty";

  final List<Ephemeral> ephemerals = new CopyOnWriteArrayList<>();

  RequestHandlers all() {
    EphemeralHandler ephemeral = (_, frame) -> ephemerals.add(frame);
    return new RequestHandlers(
        request -> CompletableFuture.completedFuture(new Done(request.requestId())),
        done(),
        done(),
        done(),
        done(),
        done(),
        done(),
        done(),
        done(),
        done(),
        done(),
        done(),
        done(),
        (_, request) -> {
          if (request.type().equals(FAULTY)) {
            throw new IllegalStateException("secret of the server");
          }
          return CompletableFuture.completedFuture(
              new PluginReply(request.requestId(), request.payload()));
        },
        ephemeral);
  }

  private static <R extends Request> RequestHandler<R> done() {
    return (_, request) -> CompletableFuture.completedFuture(new Done(request.requestId()));
  }
}
