package chat.parley.server.admin;

import chat.parley.server.store.BootKeyRecord;
import java.util.concurrent.CompletionStage;

/** Makes a new TLS key at the operator's wish, without a restart. */
@FunctionalInterface
public interface BootKeyRotation {
  /**
   * Makes, records and uses a new key. Connections that exist keep theirs.
   *
   * @return the new key, once it is durable and in use
   */
  CompletionStage<BootKeyRecord> rotate();
}
