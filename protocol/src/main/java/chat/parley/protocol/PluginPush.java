package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;

/**
 * Carries a plugin's news to a client.
 *
 * @param type plugin id, slash, name: {@code friends/changed}
 * @param payload in the feature's own codec
 * @see "docs/protocol.md, 5"
 * @since protocol 1
 */
public record PluginPush(String type, Bytes payload) implements Push {}
