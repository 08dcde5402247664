package chat.parley.swing.emotes;

import java.util.ArrayList;
import java.util.List;

/**
 * The emotes picked last, the newest first. Held in memory only: what somebody says is written
 * nowhere in the clear, and this would be a part of it.
 */
final class Recents {
  private static final int KEPT = 12;

  private final List<EmotesState.Emote> kept = new ArrayList<>();

  void add(EmotesState.Emote emote) {
    kept.remove(emote);
    kept.addFirst(emote);
    if (kept.size() > KEPT) {
      kept.removeLast();
    }
  }

  List<EmotesState.Emote> list() {
    return List.copyOf(kept);
  }
}
