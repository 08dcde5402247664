package chat.parley.plugin;

import chat.parley.crypto.encoding.Bytes;

/**
 * Answers requests of one type.
 *
 * @since API 1.0
 */
@FunctionalInterface
public interface PluginRequestHandler {
  /**
   * Answers one request. Expected refusals are part of the feature's own reply.
   *
   * <p>Thread: a virtual thread of the session; may block. Requests of one session arrive one after
   * the other.
   *
   * @return the payload of the reply
   * @throws chat.parley.protocol.MalformedFrameException when the payload cannot be read; refused
   *     with {@code MALFORMED}
   * @throws RuntimeException any other: logged with the plugin's id, counted, refused with {@code
   *     INTERNAL}
   */
  Bytes handle(Caller caller, Bytes payload);
}
