package chat.parley.server.log;

import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.StatementId;
import chat.parley.server.database.Database;
import chat.parley.server.store.EpochListener;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The message log in SQLite. The writer's thread judges each message by the state it has in memory,
 * appends its row and acknowledges after the commit; the index follows later (ADR 0010, ADR 0011).
 *
 * <p>Thread: {@link MessageStore}'s methods any; {@link #epochMoved} and all of {@link #writer()}
 * the writer's only.
 */
public final class MessageLog implements MessageStore, EpochListener {
  private static final Logger LOG = LoggerFactory.getLogger(MessageLog.class);

  private final Database database;
  private final LogReader reader;
  private final LogWriter writer;

  /**
   * The log in this database; reads the messages the index does not know.
   *
   * @param together runs what tells of one batch, so that each connection is flushed once
   * @param maxUnindexed messages the index may be behind: bounds memory and the time of a start
   */
  public static MessageLog open(
      Database database, Clock clock, Consumer<Runnable> together, int maxUnindexed) {
    var log = new MessageLog(database, clock, together, maxUnindexed);
    database.attach(log.writer);
    var tail = database.write(log.writer::refresh).join();
    LOG.info("message log: {} messages to be indexed", tail);
    return log;
  }

  private MessageLog(
      Database database, Clock clock, Consumer<Runnable> together, int maxUnindexed) {
    var states = new ConversationStates();
    this.database = database;
    this.reader = new LogReader(states);
    this.writer = new LogWriter(states, clock, together, maxUnindexed);
  }

  @Override
  public CompletionStage<AppendOutcome> append(SealedMessage message) {
    var append = new Append(this, message);
    database.submit(append);
    return append.future();
  }

  @Override
  public StoredPage after(ConversationId conversation, long sequence, int limit, int maxBytes) {
    return database.read(handle -> reader.after(handle, conversation, sequence, limit, maxBytes));
  }

  @Override
  public StoredPage before(ConversationId conversation, long sequence, int limit, int maxBytes) {
    return database.read(handle -> reader.before(handle, conversation, sequence, limit, maxBytes));
  }

  @Override
  public Map<ConversationId, LogPosition> positions(
      Collection<ConversationId> conversations, DeviceId device) {
    return database.read(handle -> reader.positions(handle, conversations, device));
  }

  @Override
  public void epochMoved(ConversationId conversation, long number, StatementId id) {
    writer.epochMoved(conversation, number, id);
  }

  /** The half that belongs to the writer's thread. */
  LogWriter writer() {
    return writer;
  }

  /** What a reader may know of a conversation. */
  LogView view(Handle handle, ConversationId conversation) {
    return reader.view(handle, conversation);
  }

  /** Looks a message up that its sender has sent before, once the batch is durable. */
  CompletableFuture<AppendOutcome> findAgain(SealedMessage message, long device) {
    return database.readLater(handle -> reader.findAgain(handle, message, device));
  }
}
