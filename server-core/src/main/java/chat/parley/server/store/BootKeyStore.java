package chat.parley.server.store;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The boot keys of this server, all that ever were: public halves, fingerprints and dates.
 * Append-only.
 */
public interface BootKeyStore {
  /** Records a boot key; complete when durable, and only then may the key be used. */
  CompletionStage<Void> append(BootKeyRecord key);

  /** All boot keys, newest first. Blocks. */
  List<BootKeyRecord> list();
}
