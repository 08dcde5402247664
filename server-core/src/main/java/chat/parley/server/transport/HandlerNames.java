package chat.parley.server.transport;

/** Names of the handlers, in the order of the pipeline. */
final class HandlerNames {
  static final String TLS = "tls";
  static final String TLS_CHECK = "tls-check";
  static final String LENGTH_DECODER = "length-decoder";
  static final String LENGTH_PREPENDER = "length-prepender";
  static final String FRAME_CODEC = "frame-codec";
  static final String FRAME_COUNTER = "frame-counter";
  static final String IDLE = "idle";
  static final String SESSION = "session";

  private HandlerNames() {}
}
