package chat.parley.client.session;

import chat.parley.client.ClientState;
import chat.parley.client.ClientState.Connection;
import chat.parley.client.FriendList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is true of the client, for whoever asks. Written on the client's thread, read on any. */
final class Board {
  private volatile ClientState state =
      new ClientState(
          Connection.OFFLINE,
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          FriendList.EMPTY,
          List.of());

  ClientState state() {
    return state;
  }

  void show(ClientState newer) {
    state = newer;
  }
}
