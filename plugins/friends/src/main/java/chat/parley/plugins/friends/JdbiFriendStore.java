package chat.parley.plugins.friends;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Friends in the plugin's own database. */
final class JdbiFriendStore implements FriendStore {
  private final Jdbi jdbi;

  /** SQLite would refuse the second of two transactions that read first and write then. */
  private final ReentrantLock changing = new ReentrantLock();

  JdbiFriendStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public <T> T read(Function<Ties, T> work) {
    return jdbi.inTransaction(handle -> work.apply(new JdbiTies(handle)));
  }

  @Override
  public <T> T change(Function<Ties, T> work, Consumer<T> committed) {
    changing.lock();
    try {
      T result = jdbi.inTransaction(handle -> work.apply(new JdbiTies(handle)));
      committed.accept(result);
      return result;
    } finally {
      changing.unlock();
    }
  }
}
