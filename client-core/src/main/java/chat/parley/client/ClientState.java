package chat.parley.client;

import chat.parley.crypto.id.CanonicalName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is true of a client at one moment.
 *
 * @param server where it is connected or will reconnect to
 * @param account who is signed in
 * @param recoveryConfirmed false until the recovery key of whoever is signed in was typed again
 * @param features ids of the features the server has switched on
 * @param friends as last heard
 * @param conversations known to this device, the last active first
 */
public record ClientState(
    Connection connection,
    Optional<ServerInfo> server,
    Optional<CanonicalName> account,
    boolean recoveryConfirmed,
    Set<String> features,
    FriendList friends,
    List<Conversation> conversations) {
  public ClientState {
    features = Set.copyOf(features);
    conversations = List.copyOf(conversations);
  }

  /** How far the client has got. */
  public enum Connection {
    OFFLINE,
    CONNECTING,
    CONNECTED,
    SIGNED_IN
  }
}
