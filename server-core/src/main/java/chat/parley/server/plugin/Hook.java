package chat.parley.server.plugin;

import java.util.Locale;

/** Where the server meets a plugin's code: the {@code hook} of a counted fault. */
enum Hook {
  REQUEST,
  COMMAND,
  LISTENER,
  /** The events that wait for its listeners. */
  QUEUE,
  STOP,
  /** Its thread, which should end with it. */
  THREAD;

  /** The value of the meter's tag. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
