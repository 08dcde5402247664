package chat.parley.client.session;

import chat.parley.client.ChatMessage;
import chat.parley.client.Outcome;
import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.ConnectionLostException;
import chat.parley.client.conversation.Room;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.id.ConversationId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Takes what a person wrote to the outbox. Thread: the client's. */
final class Sending {
  private static final int LONGEST_TEXT = 60_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Workspace workspace;
  private final ClientThread thread;

  Sending(Workspace workspace, ClientThread thread) {
    this.workspace = workspace;
    this.thread = thread;
  }

  /**
   * Queues and sends.
   *
   * @param sent told how it ends, unless this throws
   */
  void send(
      ConversationId conversation, String text, CompletableFuture<Outcome<ChatMessage>> sent) {
    var room = sendable(conversation, text);
    var row = workspace.outbox().queue(room, text, sent);
    thread.later(PATIENCE, () -> sent.complete(new Outcome.Failure<>(queued())));
    try {
      workspace.outbox().flush(room);
    } catch (ConnectionLostException _) {
      // stays in the outbox; the next connection sends it
    } catch (RuntimeException refused) {
      workspace.outbox().withdraw(row);
      throw refused;
    }
  }

  private Room sendable(ConversationId conversation, String text) {
    var length = text.getBytes(StandardCharsets.UTF_8).length;
    if (length == 0 || length > LONGEST_TEXT) {
      throw new ProblemException(
          Kind.TEXT_TOO_LONG, "A message has 1 to %d bytes.".formatted(LONGEST_TEXT));
    }
    var room = workspace.room(conversation);
    workspace.requireTrusted(room);
    return room;
  }

  private static Problem queued() {
    return new Problem(
        Kind.QUEUED,
        "The server could not be reached for %d s. The message waits and goes out with the next connection."
            .formatted(PATIENCE.toSeconds()));
  }
}
