package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;

/**
 * Carries a feature's request to its plugin. Answered by {@link PluginReply}, or refused with
 * {@code FEATURE_OFF}.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param type plugin id, slash, verb: {@code friends/add}
 * @param payload in the feature's own codec
 * @see "docs/protocol.md, 5"
 * @since protocol 1
 */
public record PluginRequest(RequestId requestId, String type, Bytes payload) implements Request {}
