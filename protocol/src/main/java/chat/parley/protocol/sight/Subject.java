package chat.parley.protocol.sight;

import java.util.Locale;

/** What people ask about, in the order in which a page answers. */
public enum Subject {
  MESSAGES,
  PEOPLE,
  PRESENCE,
  PASSWORD,
  KEYS,
  FRIENDS,
  SERVER;

  /** Its name in the resources. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
