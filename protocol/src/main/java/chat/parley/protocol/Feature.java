package chat.parley.protocol;

/**
 * A feature that is switched on.
 *
 * @param id id of the plugin that serves it: {@code emotes}
 * @param version the plugin's version
 * @see "docs/protocol.md, 5"
 * @since protocol 1
 */
public record Feature(String id, String version) {}
