package chat.parley.server.admin;

import chat.parley.server.admin.Overview.DoorState;

/**
 * Whether the server takes new connections; those that exist stay. Whoever implements it tells the
 * activity stream when it moved. Thread: any; never blocks.
 */
public interface Door {
  /** What it is now. */
  DoorState state();

  /** Opens or closes it; nothing happens when it is so already. */
  void move(DoorState wanted);
}
