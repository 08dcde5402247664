package chat.parley.client.connection;

import chat.parley.protocol.Reply;
import chat.parley.protocol.RequestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Requests that wait for their reply. Thread: the connection's event loop only. */
final class PendingReplies {
  private final Map<RequestId, CompletableFuture<Reply>> waiting = new HashMap<>();
  private int last;

  RequestId add(CompletableFuture<Reply> reply) {
    last = last + 1 == 0 ? 1 : last + 1;
    var id = new RequestId(last);
    waiting.put(id, reply);
    return id;
  }

  /** A reply nobody waits for is dropped: its request has been given up. */
  void complete(Reply reply) {
    var asked = waiting.remove(reply.requestId());
    if (asked != null) {
      asked.complete(reply);
    }
  }

  /** Completes when nobody waits any more of those who wait now. */
  CompletableFuture<Void> answered() {
    return CompletableFuture.allOf(waiting.values().toArray(CompletableFuture<?>[]::new));
  }

  void failAll(ConnectionLostException reason) {
    var asked = new ArrayList<>(waiting.values());
    waiting.clear();
    asked.forEach(reply -> reply.completeExceptionally(reason));
  }
}
