package chat.parley.server.database;

import org.jdbi.v3.core.Handle;

/** Takes part in every batch of the writer. All methods run on the writer's thread. */
public interface BatchParticipant {
  /** Writes what it gathered while the batch was applied. Throwing fails the batch. */
  void beforeCommit(Handle handle);

  /**
   * The batch is durable.
   *
   * @param release tells everybody who waits for it; must be run once
   */
  void afterCommit(Runnable release);

  /** Nothing of the batch was kept: what was remembered about it is wrong. */
  void afterRollback();
}
