package chat.parley.swing.chat;

import chat.parley.crypto.id.ConversationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened in each conversation since the window opened; the oldest are let go. */
final class Notes {
  private static final int KEPT_EACH = 50;

  private final Map<ConversationId, List<Note>> kept = new HashMap<>();

  void add(ConversationId conversation, Note note) {
    var notes = kept.computeIfAbsent(conversation, _ -> new ArrayList<>());
    notes.add(note);
    if (notes.size() > KEPT_EACH) {
      notes.removeFirst();
    }
  }

  List<Note> of(ConversationId conversation) {
    return List.copyOf(kept.getOrDefault(conversation, List.of()));
  }
}
