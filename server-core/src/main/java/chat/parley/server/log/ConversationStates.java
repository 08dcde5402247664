package chat.parley.server.log;

import chat.parley.crypto.id.ConversationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The conversations the writer has in memory, loaded when first needed; those with a tail stay
 * until it is indexed. Thread: the writer's; {@link #tailOf} any.
 */
final class ConversationStates {
  private static final int MAX_LOADED = 100_000;

  private Map<ConversationId, ConversationState> states = new HashMap<>();
  private volatile Map<ConversationId, Tail> tails = new ConcurrentHashMap<>();

  /** The state of a conversation; null when there is no such conversation. */
  @Nullable ConversationState find(Handle handle, ConversationId conversation) {
    var known = states.get(conversation);
    return known != null ? known : load(handle, conversation);
  }

  /** The state of a conversation if it is in memory. */
  @Nullable ConversationState ifLoaded(ConversationId conversation) {
    return states.get(conversation);
  }

  /** The tail of a conversation; null when all of its messages are indexed. Thread: any. */
  @Nullable Tail tailOf(ConversationId conversation) {
    return tails.get(conversation);
  }

  /** Every conversation with messages the index does not know, in the order of their keys. */
  List<ConversationState> withTails() {
    var found = new ArrayList<ConversationState>();
    for (var state : states.values()) {
      if (state.tail().size() > 0) {
        found.add(state);
      }
    }
    found.sort((one, other) -> Long.compare(one.key(), other.key()));
    return found;
  }

  /** Begins new tails, the old ones being indexed, durably. */
  void indexed(Collection<ConversationState> written) {
    for (var state : written) {
      state.senders().forEach(Sender::saved);
      tails.put(state.id(), state.restartTail());
    }
    if (states.size() > MAX_LOADED) {
      states = new HashMap<>();
      tails = new ConcurrentHashMap<>();
    }
  }

  /**
   * Forgets everything and reads the unindexed messages anew.
   *
   * @return how many there are
   */
  int rebuild(Handle handle) {
    var fresh = new HashMap<ConversationId, ConversationState>();
    var count = new TailRebuild(handle).into(fresh);
    var freshTails = new ConcurrentHashMap<ConversationId, Tail>();
    for (var state : fresh.values()) {
      state.tail().publish();
      freshTails.put(state.id(), state.tail());
    }
    states = fresh;
    // Readers keep the old tails, whose durable part is right, until the new ones are complete.
    tails = freshTails;
    return count;
  }

  private @Nullable ConversationState load(Handle handle, ConversationId conversation) {
    var loaded = new StateLoader(handle).load(conversation).orElse(null);
    if (loaded != null) {
      states.put(conversation, loaded);
      tails.put(conversation, loaded.tail());
    }
    return loaded;
  }
}
