package chat.parley.server.request;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Reply;
import chat.parley.protocol.RequestId;
import chat.parley.server.database.DatabaseException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * What handlers answer with when not all is well, each with the time of the server. Thread: any.
 */
public record Answers(Clock clock) {
  /** A refusal with one sentence for a person. */
  public Refused refuse(RequestId request, RefusalCode code, String detail) {
    return new Refused(request, code, detail, clock.instant(), List.of());
  }

  /** A refusal with the statements the client lacks. */
  public Refused refuse(
      RequestId request, RefusalCode code, String detail, List<Bytes> statements) {
    return new Refused(request, code, detail, clock.instant(), statements);
  }

  /** The same as {@link #refuse(RequestId, RefusalCode, String)}, done already. */
  public CompletionStage<Reply> refused(RequestId request, RefusalCode code, String detail) {
    return CompletableFuture.completedFuture(refuse(request, code, detail));
  }

  /** {@code reply}, with {@code STORE_UNAVAILABLE} in place of trouble with the database. */
  public CompletionStage<Reply> unlessUnavailable(
      RequestId request, CompletionStage<? extends Reply> reply) {
    return reply.<Reply>thenApply(done -> done).exceptionally(failure -> explain(request, failure));
  }

  /**
   * Answers by blocking work, done on the calling thread, with {@code STORE_UNAVAILABLE} in place
   * of trouble with the database.
   */
  public CompletionStage<Reply> answer(RequestId request, Supplier<? extends Reply> work) {
    try {
      return CompletableFuture.completedFuture(work.get());
    } catch (DatabaseException | CompletionException failure) {
      return CompletableFuture.completedFuture(explain(request, failure));
    }
  }

  private Reply explain(RequestId request, Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof DatabaseException trouble
        && trouble.problem() != DatabaseException.Problem.STATEMENT) {
      return refuse(
          request,
          RefusalCode.STORE_UNAVAILABLE,
          "The server cannot store anything right now. Nothing was lost; try again later.");
    }
    throw failure instanceof CompletionException known ? known : new CompletionException(failure);
  }
}
