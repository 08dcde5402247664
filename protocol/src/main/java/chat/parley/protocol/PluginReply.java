package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;

/**
 * A plugin's answer.
 *
 * @param requestId the one of the request this answers
 * @param payload in the feature's own codec
 * @see "docs/protocol.md, 5"
 * @since protocol 1
 */
public record PluginReply(RequestId requestId, Bytes payload) implements Reply {}
