package chat.parley.server.database;

import org.jdbi.v3.core.Handle;

/**
 * Something to do with the database.
 *
 * @param <T> what comes of it; use {@link Void} and {@code null} nowhere, return a value
 */
@FunctionalInterface
public interface DatabaseWork<T> {
  /**
   * Does it, on a thread of the database, inside a transaction.
   *
   * @param handle the database's own: valid during the call, never closed, never committed
   */
  T with(Handle handle);
}
