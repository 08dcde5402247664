package chat.parley.sealing.vault;

import chat.parley.crypto.statement.OlderSecret;
import chat.parley.sealing.UnopenableException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An account's vault secrets of all generations. Ownership: closing it wipes them.
 *
 * @param byGeneration at least one
 */
record VaultSecrets(TreeMap<Long, VaultSecret> byGeneration) implements AutoCloseable {
  static VaultSecrets first(long generation, VaultSecret secret) {
    return new VaultSecrets(new TreeMap<>(Map.of(generation, secret)));
  }

  /**
   * Opens the earlier ones.
   *
   * @param newest taken over
   * @throws UnopenableException when one does not open; all are wiped then
   */
  static VaultSecrets open(VaultContext context, VaultSecret newest, List<OlderSecret> older) {
    var secrets = first(context.generation(), newest);
    try (var key = newest.olderKey()) {
      for (var one : older) {
        var octets = key.open(context.older(one.generation()), one.sealed());
        secrets.byGeneration.put(one.generation(), VaultSecret.takeOver(octets));
      }
      return secrets;
    } catch (UnopenableException broken) {
      secrets.close();
      throw broken;
    }
  }

  VaultSecret newest() {
    return byGeneration.lastEntry().getValue();
  }

  /** These and a new one. */
  VaultSecrets next(SecureRandom random) {
    var secrets = new TreeMap<Long, VaultSecret>();
    byGeneration.forEach((generation, secret) -> secrets.put(generation, secret.copy()));
    secrets.put(byGeneration.lastKey() + 1, VaultSecret.generate(random));
    return new VaultSecrets(secrets);
  }

  @Override
  public void close() {
    byGeneration.values().forEach(VaultSecret::close);
  }
}
