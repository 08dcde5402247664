package chat.parley.swing.chat;

import chat.parley.client.ClientState;
import chat.parley.client.Conversation;
import java.util.Optional;

/** Finds a friend in the client's picture of the world. */
final class Conversations {
  private Conversations() {}

  /** The conversation with exactly this person, when there is one already. */
  static Optional<Conversation> with(ClientState state, String name) {
    return state.conversations().stream()
        .filter(conversation -> conversation.members().size() == 1)
        .filter(conversation -> conversation.members().getFirst().value().equals(name))
        .findFirst();
  }

  /** Whether a friend is there, by the friend list. */
  static ChatState.Presence presence(ClientState state, String name) {
    var online =
        state.friends().friends().stream()
            .anyMatch(friend -> friend.online() && friend.name().value().equals(name));
    return online ? ChatState.Presence.ONLINE : ChatState.Presence.AWAY;
  }
}
