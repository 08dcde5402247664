package chat.parley.client;

import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as a list shows it.
 *
 * @param members the others, not oneself, in the order of their names
 * @param present members who have it in view right now
 * @param unread messages of others that arrived since a person last had it in view
 * @param lastAt when its newest message was stored
 * @param blocked why nothing can be sent; empty while all is well
 */
public record Conversation(
    ConversationId id,
    List<CanonicalName> members,
    List<CanonicalName> present,
    int unread,
    Optional<Instant> lastAt,
    Optional<Problem> blocked) {
  public Conversation {
    members = List.copyOf(members);
    present = List.copyOf(present);
  }
}
