package chat.parley.server.admin;

import java.util.List;

/** The two registries, for reading. Thread: any; never blocks. */
public interface Connections {
  /** Connections on which nobody has signed in yet. */
  List<WaitingConnection> waiting();

  /** Connections on which somebody is signed in. */
  List<ConnectedClient> connected();
}
