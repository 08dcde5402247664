package chat.parley.client.conversation;

import chat.parley.crypto.id.ConversationId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How often a conversation's refused messages are tried again, and when. */
final class Patience {
  private static final int MOST_ROUNDS = 5;

  private final Map<ConversationId, Integer> rounds = new HashMap<>();
  private final Set<ConversationId> breathless = new HashSet<>();

  /** What to do after a refusal. */
  enum Next {
    /** Try again at once. */
    AGAIN,
    /** Try again a little later. */
    LATER,
    /** Wait until something else is sent or the connection is another one. */
    GIVE_UP
  }

  /** The server takes nothing right now. */
  void breathless(ConversationId conversation) {
    breathless.add(conversation);
  }

  Next next(ConversationId conversation) {
    var breath = breathless.remove(conversation);
    if (rounds.merge(conversation, 1, Integer::sum) > MOST_ROUNDS) {
      rounds.remove(conversation);
      return Next.GIVE_UP;
    }
    return breath ? Next.LATER : Next.AGAIN;
  }

  /** Something was taken. */
  void renew(ConversationId conversation) {
    rounds.remove(conversation);
  }

  void clear() {
    rounds.clear();
    breathless.clear();
  }
}
