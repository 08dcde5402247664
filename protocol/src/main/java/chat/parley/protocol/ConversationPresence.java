package chat.parley.protocol;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import java.util.List;

/**
 * Who has the conversation in view right now.
 *
 * @param conversation which
 * @param present members with it in view, in the order of their ids
 * @see "docs/protocol.md, 4.6"
 * @since protocol 1
 */
public record ConversationPresence(ConversationId conversation, List<AccountId> present)
    implements Push {
  public ConversationPresence {
    present = List.copyOf(present);
  }
}
