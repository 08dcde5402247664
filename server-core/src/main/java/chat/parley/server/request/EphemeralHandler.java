package chat.parley.server.request;

import chat.parley.plugin.Caller;
import chat.parley.protocol.Ephemeral;

/** Passes on what is neither stored nor answered. */
@FunctionalInterface
public interface EphemeralHandler {
  /** Relays one ephemeral, or drops it. Thread: event loop; never blocks, never throws. */
  void handle(Caller caller, Ephemeral ephemeral);
}
