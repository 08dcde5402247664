package chat.parley.server.session;

/** What a session tells its own pipeline, as a user event. */
public enum SessionSignal {
  /** The peer took a valid step; the session's state says which. */
  STEP,
  /** Few enough tasks wait to read on. */
  RELIEVED
}
