package chat.parley.server.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Boot keys that last as long as the test. */
public final class InMemoryBootKeyStore implements BootKeyStore {
  private final List<BootKeyRecord> keys = new CopyOnWriteArrayList<>();

  @Override
  public CompletionStage<Void> append(BootKeyRecord key) {
    keys.add(key);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public List<BootKeyRecord> list() {
    return keys.reversed();
  }
}
