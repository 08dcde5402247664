package chat.parley.sealing.vault;

import chat.parley.sealing.wrap.KemPrivateKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What opens the wraps of epochs for a vault, by the vault's generation. Thread: one. Ownership:
 * the vault's.
 */
public final class HistoryKeys implements AutoCloseable {
  private final Map<Long, KemPrivateKey> keys = new HashMap<>();

  HistoryKeys(VaultSecrets secrets) {
    secrets.byGeneration().forEach((generation, secret) -> keys.put(generation, secret.kem()));
  }

  /** The key of a generation; stays this object's to close. */
  public Optional<KemPrivateKey> of(long generation) {
    return Optional.ofNullable(keys.get(generation));
  }

  @Override
  public void close() {
    keys.values().forEach(KemPrivateKey::close);
  }
}
