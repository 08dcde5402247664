package chat.parley.server.store;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** The last known state of each plugin, for the dashboard and for the time after a restart. */
public interface PluginStateStore {
  /** Remembers a state in place of the one before; complete when durable. */
  CompletionStage<Void> save(PluginStateRecord state);

  /** All that are remembered, in the order of their ids. Blocks. */
  List<PluginStateRecord> list();
}
