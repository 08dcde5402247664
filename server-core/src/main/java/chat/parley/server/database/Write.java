package chat.parley.server.database;

import org.jdbi.v3.core.Handle;

/**
 * One thing waiting to be written. All methods run on the writer's thread, {@link #apply} first,
 * then exactly one of the others.
 */
public interface Write {
  /**
   * Writes, inside the transaction of the batch. Whatever it throws fails the whole batch: what may
   * fail by itself goes through {@link Database#write}.
   */
  void apply(Handle handle);

  /** The batch is durable. Must neither block nor throw. */
  void committed();

  /** Nothing of the batch was kept. Must neither block nor throw. */
  void failed(DatabaseException why);
}
