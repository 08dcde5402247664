package chat.parley.server.log;

import chat.parley.crypto.message.SealedMessage;
import chat.parley.server.database.DatabaseException;
import chat.parley.server.database.Write;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One message on its way into the log. Without a savepoint: it is judged before it is written. */
final class Append implements Write {
  private final MessageLog log;
  private final SealedMessage message;
  private final CompletableFuture<AppendOutcome> future = new CompletableFuture<>();
  private @Nullable Judgement judgement;

  Append(MessageLog log, SealedMessage message) {
    this.log = log;
    this.message = message;
  }

  CompletableFuture<AppendOutcome> future() {
    return future;
  }

  @Override
  public void apply(Handle handle) {
    judgement = log.writer().judge(handle, message);
  }

  @Override
  public void committed() {
    switch (judgement) {
      case Judgement.Settled(var outcome) -> future.complete(outcome);
      case Judgement.Repeat(var device) ->
          log.findAgain(message, device).whenComplete(this::settle);
      case null -> throw new IllegalStateException("committed before it was applied");
    }
  }

  @Override
  public void failed(DatabaseException why) {
    future.completeExceptionally(why);
  }

  private void settle(@Nullable AppendOutcome outcome, @Nullable Throwable failure) {
    if (outcome != null) {
      future.complete(outcome);
    } else if (failure != null) {
      future.completeExceptionally(failure);
    }
  }
}
