package chat.parley.server.store;

import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;

/** Boot keys that last as long as the test. */
public final class InMemoryBootKeyStore implements BootKeyStore {
  private final NavigableMap<Long, BootKeyRecord> keys = new ConcurrentSkipListMap<>();

  @Override
  public CompletionStage<Void> append(BootKeyRecord key) {
    if (keys.putIfAbsent(key.sequence(), key) != null) {
      return CompletableFuture.failedFuture(
          new IllegalStateException("boot key %d is there already".formatted(key.sequence())));
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public List<BootKeyRecord> list() {
    return List.copyOf(keys.descendingMap().values());
  }
}
