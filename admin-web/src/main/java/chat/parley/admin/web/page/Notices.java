package chat.parley.admin.web.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Notices between an action and the page that follows it, one per session. Thread: any. */
public final class Notices {
  private static final int SESSIONS = 100;

  private final Map<String, Notice> waiting =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Notice> eldest) {
              return size() > SESSIONS;
            }
          });

  void leave(String sessionId, Notice notice) {
    waiting.put(sessionId, notice);
  }

  Optional<Notice> take(String sessionId) {
    return Optional.ofNullable(waiting.remove(sessionId));
  }
}
